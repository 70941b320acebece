/** Who was asked when a connection failed: the same words of Go's net package stand in everything written in Go. */
import type { Seen } from "../recogniser.ts";

const DOWNLOAD = /@v\/|@v\d|@latest|go: download|\?go-get=1|\/lookup\/|(?:^|\s)go: /;
const REGISTRY =
  /\/v2\/|source metadata|registry|docker\.io|[Pp]ull(?:ing)? |[Ff]ailed to pull|manifest|anonymous token|resolve reference|resolve image config|authorization service/;

function textOf({ lines, at }: Seen): string {
  return lines[at]?.text ?? "";
}

/** The go command, for a module. */
export function isGoFetch(seen: Seen): boolean {
  return DOWNLOAD.test(textOf(seen)) && !isRegistry(seen);
}

/** The builder or the kubelet, for an image. */
export function isRegistry(seen: Seen): boolean {
  return REGISTRY.test(textOf(seen)) && !/@v\//.test(textOf(seen));
}

const BUILDER = /daemon|failed to solve|cache key|buildx/;

/** A program that runs in its container. */
export function isProgram(seen: Seen): boolean {
  return seen.step === undefined && !DOWNLOAD.test(textOf(seen)) && !isRegistry(seen) && !BUILDER.test(textOf(seen));
}

/** Module, version and URL of the line, as far as it names them. */
export function fetchData(seen: Seen): Readonly<Record<string, string>> {
  const text = textOf(seen);
  const data: Record<string, string> = {};
  const [, module, version] = /(?:^|\s)([\w-]+\.[\w.-]+(?:\/[^\s@:]+)?)@(v[^\s:/]+)(?:\/go\.mod)?: /.exec(text) ?? [];
  if (module !== undefined && version !== undefined) Object.assign(data, { module, version });
  const [, url, host] =
    /(?:Get|Head|Post|reading|read|GET|HEAD|Put) "?(https?:\/\/([^\s/":]+(?::\d+)?)[^\s":]*)/.exec(text) ?? [];
  if (url !== undefined && host !== undefined) Object.assign(data, { url, host });
  return data;
}

/** A program says that it goes on: what it can't reach now may be there later. */
export function isRetried(seen: Seen): boolean {
  return /retry|reconnect|try(?:ing)? again|\bWARN/i.test(textOf(seen));
}
