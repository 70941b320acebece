/**
 * The path of a URL as a wish. What can't be a module or a version is told here already, so that nothing behind has to doubt it.
 * @see https://go.dev/ref/mod#goproxy-protocol
 */
import { type Escaped, unescapeModulePath, unescapeVersion } from "../../../go/version/escape.ts";
import { moduleVersionError } from "../../../go/version/module-path.ts";
import { canonicalVersion } from "../../../go/version/semver.ts";
import { type Refusal, refusal, type SumDbQuestion, type Wish } from "../wish.ts";

export interface Route {
  readonly wish: Wish;
  readonly cachedOnly: boolean;
}

const CACHED_ONLY = "/cached-only";
/** The go command's own limit is far below. */
const MAX_PATH = 2048;

export function routeOf(rawUrl: string): Route | Refusal {
  const end = rawUrl.search(/[?#]/);
  const raw = end === -1 ? rawUrl : rawUrl.slice(0, end);
  if (raw.length > MAX_PATH) return refusal(414, `the path is longer than ${MAX_PATH} characters`);
  const path = decode(raw);
  if (path === undefined) return refusal(400, "bad request: the path can't be decoded");
  const cachedOnly = path.startsWith(`${CACHED_ONLY}/`);
  const rest = cachedOnly ? path.slice(CACHED_ONLY.length + 1) : path.slice(1);
  if (!path.startsWith("/") || rest === "") return notHere();
  const wish = rest.startsWith("sumdb/") ? sumDbWish(rest.slice("sumdb/".length)) : moduleWish(rest);
  return "is" in wish ? wish : { wish, cachedOnly };
}

function decode(raw: string): string | undefined {
  if (!raw.includes("%")) return raw;
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}

function notHere(): Refusal {
  return refusal(
    404,
    "not found: this is a Go module proxy; a path is MODULE/@v/list, MODULE/@latest or MODULE/@v/VERSION.zip",
  );
}

function moduleWish(rest: string): Wish | Refusal {
  if (rest.endsWith("/@latest")) {
    return withPath(rest.slice(0, -"/@latest".length), (path) => ({ kind: "latest", path }));
  }
  const at = rest.indexOf("/@v/");
  if (at === -1) return notHere();
  const name = rest.slice(at + "/@v/".length);
  return withPath(rest.slice(0, at), (path) => {
    if (name === "list") return { kind: "list", path };
    const [, escaped = "", extension = ""] = /^([^/]+)\.(info|mod|zip)$/.exec(name) ?? [];
    if (extension === "") return notHere();
    return versionWish(path, unescapeVersion(escaped), extension as "info" | "mod" | "zip");
  });
}

function withPath(escaped: string, use: (path: string) => Wish | Refusal): Wish | Refusal {
  const path = unescapeModulePath(escaped);
  return "error" in path ? refusal(404, `not found: ${path.error}`) : use(path.text);
}

function versionWish(path: string, escaped: Escaped, file: "info" | "mod" | "zip"): Wish | Refusal {
  if ("error" in escaped) return refusal(404, `not found: ${escaped.error}`);
  const version = escaped.text;
  const canonical = canonicalVersion(version) === version;
  const problem = canonical ? moduleVersionError(path, version) : undefined;
  if (canonical && problem === undefined) return { kind: "file", module: { path, version }, file };
  if (file === "info") return { kind: "query", path, query: version };
  return refusal(404, `not found: ${problem ?? `\`${version}\` is no version but a query: ask for its .info first`}`);
}

/** `NAME/supported`, `NAME/latest`, `NAME/lookup/M@V`, `NAME/tile/8/L/N[.p/W]` with `data` for the records. */
function sumDbWish(rest: string): Wish | Refusal {
  const at = rest.indexOf("/");
  const name = rest.slice(0, Math.max(at, 0));
  const ask = name === "" ? undefined : sumDbQuestion(rest.slice(at + 1));
  if (!ask) return refusal(404, "not found: no path of a checksum database");
  return ask.is === "refused" ? ask : { kind: "sumdb", name, ask };
}

function sumDbQuestion(rest: string): SumDbQuestion | Refusal | undefined {
  if (rest === "supported" || rest === "latest") return { is: rest };
  const [, module = "", version = ""] = /^lookup\/(.+)@([^@/]+)$/.exec(rest) ?? [];
  if (module !== "") {
    const [path, found] = [unescapeModulePath(module), unescapeVersion(version)];
    if ("error" in path) return refusal(404, `not found: ${path.error}`);
    if ("error" in found) return refusal(404, `not found: ${found.error}`);
    return { is: "lookup", module: { path: path.text, version: found.text } };
  }
  const [, level = "", n = "", width = "256"] =
    /^tile\/8\/(\d{1,2}|data)\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(rest) ?? [];
  if (level === "" || Number(width) > 256 || Number(level) > 6) return undefined;
  return {
    is: "tile",
    level: level === "data" ? level : Number(level),
    n: Number(n.replaceAll(/[x/]/g, "")),
    width: Number(width),
  };
}
