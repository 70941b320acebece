/** What a BuildKit log says: the failing line, and the part that is the same every time. */

/** Line of the failing instruction: the excerpt's heading, or the parser's own words. */
export function failingLine(log: string): number | undefined {
  const excerpt = /^[^\s:]+:(\d+)\n-{20}$/m.exec(log)?.[1];
  const parser = /(?:parse error on line|Dockerfile parse error line) (\d+)/.exec(log)?.[1];
  const line = excerpt ?? parser;
  return line === undefined ? undefined : Number(line);
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
  return text.replace(/127\.0\.0\.1:50\d\d\//g, "docker.io/").replace(/\n*$/, "\n");
}

/**
 * What two runs of one failing build have in common: the excerpt of the Dockerfile and the builder's last word, without
 * ids. What the step itself prints differs from run to run (downloads, times, package lists).
 */
export function essence(log: string): string {
  const lines = log.split("\n");
  return lines
    .filter((line) => /^error:|^[^\s:]+:\d+$|^\s*\d+ \| >>>/.test(line))
    .map((line) =>
      line
        .replace(/sha256:[0-9a-f]+/g, "sha256:…")
        .replace(/ref [a-z0-9]{20,}::[a-z0-9]{20,}/g, "ref …")
        .replace(/go-build\d+/g, "go-build…")
        .replace(/0x[0-9a-f]+/g, "0x…")
        .replace(/time="[^"]*"/g, "time=…"),
    )
    .filter((line) => !/^go: downloading |^\s*$/.test(line))
    .join("\n");
}
