/** What a BuildKit log says: the failing line, and the part that is the same every time. */

/** Line of the failing instruction: the excerpt's heading, or the parser's own words. */
export function failingLine(log: string): number | undefined {
  const excerpt = /^[^\s:]+:(\d+)\n-{20}$/m.exec(log)?.[1];
  const parser = /(?:parse error on line|Dockerfile parse error line) (\d+)/.exec(log)?.[1];
  const line = excerpt ?? parser;
  return line === undefined ? undefined : Number(line);
}

/**
 * The instructions that failed, as the log names them. Steps may fail side by side, and it is chance of which of them the
 * builder speaks at the end.
 */
export function failedInstructions(log: string): string[] {
  const names = new Map<string, string>();
  const failed: string[] = [];
  for (const line of log.split("\n")) {
    const [, id = "", name] = /^#(\d+) \[[^\]]+\] (.+)$/.exec(line) ?? [];
    if (name !== undefined && !names.has(id)) names.set(id, name);
    const error = /^#(\d+) ERROR: /.exec(line)?.[1];
    if (error !== undefined) failed.push(names.get(error) ?? "");
  }
  return failed;
}

/** What stands in recorded logs for the module proxy that the machine uses. */
const PLACEHOLDER = "https://goproxy.example";

/** Hosts of package registries do not belong into the project's files. */
const PACKAGE_HOSTS = [
  ["deb", "debian", "org"],
  ["security", "debian", "org"],
  ["proxy", "golang", "org"],
].map((labels) => labels.join("."));

/** For the file: no machine paths, no module proxy of this machine, no passing addresses. */
export function cleanLog(
  log: string,
  machine: { readonly directory: string; readonly proxies: readonly string[] },
): string {
  let text = log.replaceAll("\r\n", "\n").replaceAll(machine.directory, "/project");
  for (const proxy of machine.proxies) text = text.replaceAll(proxy, PLACEHOLDER);
  for (const host of PACKAGE_HOSTS) text = text.replaceAll(host, "packages.example");
  text = text.replace(/\b\d+\.\d+\.\d+\.\d+:53\b/g, "192.0.2.53:53");
  return text.replace(/127\.0\.0\.1:50\d\d\//g, "docker.io/").replace(/\n*$/, "\n");
}

/** Lines that say what is fetched and unpacked, and when: they differ from run to run. */
const passing =
  /^(?:go: downloading |Get:\d|Hit:\d|Ign:\d|Fetched |Reading |Building |Selecting |Preparing |Unpacking |Setting up |\(Reading |\(\d+\/\d+\) |fetch https?:|\s*$)/;

/**
 * What two runs of one failing build have in common: the failing step's own lines, the excerpt of the Dockerfile and the
 * builder's last word, without times, ids and temporary names. The block between the rulers is left out: BuildKit keeps
 * single writes there, so that the beginning of a line may be missing.
 */
export function essence(log: string): string {
  const last = log.split("\n").filter((line) => /^error:|^[^\s:]+:\d+$|^\s*\d+ \| >>>/.test(line));
  return [...failingWords(log), ...last.map(withoutChance)].join("\n");
}

/** What the failing steps themselves say; side by side they end in either order. */
export function failingWords(log: string): string[] {
  const lines = log.split("\n");
  const failed = new Set<string>();
  for (const line of lines) {
    const id = /^#(\d+) ERROR: /.exec(line)?.[1];
    if (id !== undefined) failed.add(id);
  }
  const own: string[] = [];
  for (const line of lines) {
    const [, id = "", text = ""] = /^#(\d+) (?:\d+\.\d+ |ERROR: )(.*)$/.exec(line) ?? [];
    if (failed.has(id) && !passing.test(text)) own.push(text);
  }
  return [...new Set(own.map(withoutChance).toSorted())];
}

function withoutChance(line: string): string {
  return line
    .replace(/sha256:[0-9a-f]+/g, "sha256:…")
    .replace(/ref [a-z0-9]{20,}::[a-z0-9]{20,}/g, "ref …")
    .replace(/go-(build|link)-?\d+/g, "go-$1…")
    .replace(/\/tmp\/cc\w+/g, "/tmp/cc…")
    .replace(/lookup \S+ on \S+:53/g, "lookup …")
    .replace(/dial (tcp|udp) \S+:\d+/g, "dial $1 …")
    .replace(/0x[0-9a-f]+/g, "0x…")
    .replace(/\b\d+(?:\.\d+)?m?s\b/g, "…s")
    .replace(/time="[^"]*"/g, "time=…");
}

/** Whether one of the lines that were foreseen stands in the log; undefined when none was. `…` is any text. */
export function printedIn(log: string, prints: readonly string[]): boolean | undefined {
  if (prints.length === 0) return undefined;
  const text = log.replace(/^#\d+ (?:\d+\.\d+ )?/gm, "");
  return prints.some((line) => {
    const pieces = line.split("…").map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
    return new RegExp(pieces.join(".*?")).test(text);
  });
}
