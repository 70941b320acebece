/** What a BuildKit log says: the failing line, and the part that is the same every time. */

/** Line of the failing instruction: the excerpt's heading, or the parser's own words. */
export function failingLine(log: string): number | undefined {
  const excerpt = /^[^\s:]+:(\d+)\n-{20}$/m.exec(log)?.[1];
  const parser = /(?:parse error on line|Dockerfile parse error line) (\d+)/.exec(log)?.[1];
  const line = excerpt ?? parser;
  return line === undefined ? undefined : Number(line);
}

/** For the file: no machine paths, no module proxy of this machine, no passing addresses. */
export function cleanLog(
  log: string,
  machine: { readonly directory: string; readonly proxies: readonly string[] },
): string {
  let text = log.replaceAll("\r\n", "\n").replaceAll(machine.directory, "/project");
  for (const proxy of machine.proxies) text = text.replaceAll(proxy, "https://goproxy-.example");
  return text.replace(/127\.0\.0\.1:50\d\d\//g, "docker.io/").replace(/\n*$/, "\n");
}

/** What two runs of one failing build have in common: the error block, without times, ids and temporary names. */
export function essence(log: string): string {
  const lines = log.split("\n");
  const start = lines.indexOf("------");
  const block = start < 0 ? lines.filter((line) => /^error:|ERROR:/.test(line)) : lines.slice(start);
  return block
    .map((line) =>
      line
        .replace(/^\d+\.\d+ /, "")
        .replace(/^#\d+ /, "")
        .replace(/\[(?:[^\]]* )?\d+\/\d+\]/, "[step]")
        .replace(/sha256:[0-9a-f]+/g, "sha256:…")
        .replace(/ref [a-z0-9]{20,}::[a-z0-9]{20,}/g, "ref …")
        .replace(/go-build\d+/g, "go-build…")
        .replace(/0x[0-9a-f]+/g, "0x…")
        .replace(/time="[^"]*"/g, "time=…"),
    )
    .filter((line) => !/^go: downloading |^\s*$/.test(line))
    .join("\n");
}
