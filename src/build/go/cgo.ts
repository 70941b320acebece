/**
 * Whether a build uses cgo, what that needs of the image, and how the program comes out: static or dynamic.
 * Seen on real toolchains: cgo in `net` makes a program that imports net/http dynamic; `-tags netgo` (and `osusergo` where
 * os/user is imported) keeps it static; `-extldflags "-static"` does nothing unless the external linker runs, which it does
 * when a package outside the standard library uses cgo or `-linkmode external` is given.
 */
import { isWithin } from "../../text/path.ts";
import { HOLE } from "../../text/unknown.ts";
import type { Obstacle, Place } from "../obstacle.ts";
import type { BuildContext } from "../../go/source/ast.ts";
import { libraryObstacle } from "./cgo-libraries.ts";
import { headerMissing, ownObstacle, pkgConfigObstacle } from "./cgo-needs.ts";
import type { Package } from "./packages.ts";
import type { Call } from "../shell/command.ts";
import { type CgoModule, cgoModules, cgoThrough } from "./cgo-modules.ts";
import type { Graph } from "./walk.ts";
import type { ModuleSet } from "./modules.ts";
import { importsNet } from "./net-modules.ts";
import { atLeast, type GoSettings } from "./settings.ts";
import { compareSemver } from "../../go/version/semver.ts";

/** Standard packages that have net (`n`) or os/user (`u`) among their dependencies. Source: `go list -deps std`, Go 1.26. */
const STD_CGO: Readonly<Record<string, "n" | "u">> = {
  ...Object.fromEntries(
    "crypto/tls crypto/x509 expvar log/syslog mime/multipart net/http/cgi net/http/cookiejar net/http/fcgi net/http/httptest net/http/httptrace net/http/httputil net/http/pprof net/http net/mail net/rpc/jsonrpc net/rpc net/smtp net/textproto net"
      .split(" ")
      .map((path) => [path, "n" as const]),
  ),
  "archive/tar": "u",
  "os/user": "u",
  plugin: "u",
};

export interface CgoUse {
  /** A package outside the standard library that uses cgo: its import path and where it comes in. */
  readonly package: string | undefined;
  readonly place: Place | undefined;
  readonly module: { readonly path: string; readonly version: string; readonly facts: CgoModule } | undefined;
  /** Standard packages with a cgo half that the program reaches through its own imports. */
  readonly net: string | undefined;
  readonly user: string | undefined;
  /** Dependencies whose source isn't known may bring more. */
  readonly open: boolean;
}

export function cgoUse(graph: Graph, set: ModuleSet): CgoUse {
  let found: Pick<CgoUse, "package" | "place" | "module"> = { package: undefined, place: undefined, module: undefined };
  for (const pkg of graph.packages.values()) {
    if (!pkg.cgo || graph.external.has(pkg.path)) continue;
    const file = pkg.files.find((candidate) => candidate.go.cgo);
    const line = file?.go.imports.find((item) => item.path === "C");
    found = {
      package: pkg.path,
      place: file && line && { file: file.file, line: line.line, span: line.span },
      module: undefined,
    };
    break;
  }
  for (const [path, { provider, importer }] of graph.external) {
    if (provider.is !== "module") continue;
    const through = cgoThrough[provider.path];
    const module = through ?? provider.path;
    const facts = cgoModules[module];
    const below = through ? "" : path.slice(provider.path.length + 1);
    if (!facts || !facts.packages.some((prefix) => prefix === "" || isWithin(below, prefix))) continue;
    const version = through ? (requiredVersion(set, module) ?? HOLE) : provider.version;
    found = { package: through ?? path, place: importer, module: { path: module, version, facts } };
    break;
  }
  found = found.package === undefined ? (dependencyUse(graph) ?? found) : found;
  let net: string | undefined;
  let user: string | undefined;
  for (const path of graph.std.keys()) {
    if (STD_CGO[path] === "n") net ??= path;
    if (STD_CGO[path] === "u") user ??= path;
  }
  net ??= [...graph.external.keys()].find(importsNet);
  return { ...found, net, user, open: graph.unread.size > 0 };
}

/** A dependency whose source was read and that no table names. */
function dependencyUse(graph: Graph): Pick<CgoUse, "package" | "place" | "module"> | undefined {
  const found = [...graph.packages.values()].find((pkg) => pkg.cgo && graph.external.has(pkg.path));
  return found && { package: found.path, place: graph.external.get(found.path)?.importer, module: undefined };
}

function requiredVersion(set: ModuleSet, module: string): string | undefined {
  for (const main of set.mains)
    for (const require of main.mod.require) if (require.path === module) return require.version;
  return undefined;
}

/** What a build with cgo asks of the image. */
export function cgoObstacle(
  call: Call,
  settings: GoSettings,
  use: CgoUse,
  context: BuildContext,
  own: readonly Package[],
): Obstacle | undefined {
  const { machine } = call;
  const { tags } = context;
  const image = machine.image;
  if (settings.cgo === false) {
    if (use.module?.facts.without === "excluded")
      return { kind: "cgo-required", package: use.package ?? "", importer: use.place };
    return undefined;
  }
  if (settings.cgo === undefined) return undefined;
  const std = stdNeedsCompiler(settings, use, tags);
  const name = use.package ?? std;
  if (name === undefined) return undefined;
  if (settings.ccThere === false) return { kind: "cgo-compiler-missing", compiler: settings.cc, package: name, image };
  if (settings.ccThere === undefined) return undefined;
  if (!settings.native && settings.cc === "gcc" && settings.goos === "linux") {
    return { kind: "cgo-cross-compiler", goarch: settings.goarch, host: machine.platform.arch, package: name };
  }
  if (use.package === undefined && std === undefined) return undefined;
  const headers = libcHeaders(call);
  if (headers === false) return { kind: "cgo-headers-missing", header: "stdlib.h", package: name, libc: true, image };
  for (const pkg of own) {
    const lacking = ownObstacle(call, settings, pkg, context) ?? libraryObstacle(call, settings, pkg, context);
    if (lacking) return lacking;
  }
  return use.module ? moduleObstacle(call, use, use.module, tags) : undefined;
}

/** runtime/cgo is built as soon as a package with a cgo half is; up to Go 1.19 it came compiled. */
function stdNeedsCompiler(settings: GoSettings, use: CgoUse, tags: ReadonlySet<string>): string | undefined {
  if (settings.running === undefined || !atLeast(settings.running, "1.20")) return undefined;
  if (use.net !== undefined && !tags.has("netgo")) return use.net;
  return use.user !== undefined && !tags.has("osusergo") ? use.user : undefined;
}

/** Whether <stdlib.h> is there: Debian's gcc brings it, Alpine's gcc doesn't. */
function libcHeaders(call: Call): boolean | undefined {
  const found = call.machine.fs.stat("/usr/include/stdlib.h");
  return found.is === "unknown" ? undefined : found.is === "yes";
}

/** go-sqlite3 before 1.14.18 uses names that musl 1.2.4 (Alpine 3.19) no longer has. @see https://github.com/mattn/go-sqlite3/issues/1164 */
function moduleObstacle(
  call: Call,
  use: CgoUse,
  module: NonNullable<CgoUse["module"]>,
  tags: ReadonlySet<string>,
): Obstacle | undefined {
  const { machine } = call;
  const { image } = machine;
  const musl = machine.facts?.libc === "musl";
  const name = use.package ?? module.path;
  if (musl && module.path === "github.com/mattn/go-sqlite3" && compareSemver(module.version, "v1.14.18") < 0) {
    const alpine = /alpine\D*3\.(\d+)/.exec(`${machine.facts?.distro} ${machine.facts?.title}`)?.[1];
    const flags = `${call.env.get("CGO_CFLAGS") ?? ""}${call.env.get("CGO_CPPFLAGS") ?? ""}`;
    if (
      alpine !== undefined &&
      Number(alpine) >= 19 &&
      !/LARGEFILE64_SOURCE/.test(flags) &&
      ![...tags].some((tag) => tag === "libsqlite3" || tag === "sqlite_disable_lfs")
    ) {
      return { kind: "cgo-musl-lfs64", module: module.path, version: module.version, image };
    }
  }
  if (musl && module.facts.glibcArchive === "always")
    return { kind: "cgo-musl-glibc-lib", module: module.path, version: module.version, image };
  if (musl && module.facts.glibcArchive === "tag-musl" && !tags.has("musl") && !tags.has("dynamic")) {
    return { kind: "cgo-musl-glibc-lib", module: module.path, version: module.version, image };
  }
  const lacking = pkgConfigObstacle(call, name, module.facts.pkgConfig);
  if (lacking) return lacking;
  for (const header of module.facts.headers) {
    if (headerMissing(call, header)) return { kind: "cgo-headers-missing", header, package: name, libc: false, image };
  }
  return undefined;
}

export interface Linkage {
  readonly dynamic: boolean | undefined;
  readonly because: string | undefined;
  readonly cgo: boolean | undefined;
}

export function linkage(
  settings: GoSettings,
  use: CgoUse,
  flags: ReadonlyMap<string, string>,
  tags: ReadonlySet<string>,
): Linkage {
  if (settings.cgo === false) return { dynamic: false, because: undefined, cgo: false };
  const ldflags = flags.get("ldflags") ?? "";
  const external =
    use.package !== undefined || /-linkmode[= ]['"]?external/.test(ldflags) || flags.get("race") === "true";
  const linksStatic = /-extldflags[= ].*-static/.test(ldflags) && external;
  const net = use.net !== undefined && !tags.has("netgo") ? use.net : undefined;
  const user = use.user !== undefined && !tags.has("osusergo") ? use.user : undefined;
  const because = use.package ?? net ?? user;
  if (linksStatic) return { dynamic: false, because: undefined, cgo: settings.cgo };
  if (ldflags.includes(HOLE)) return { dynamic: undefined, because, cgo: settings.cgo };
  if (because === undefined)
    return {
      dynamic: use.open && !(tags.has("netgo") && tags.has("osusergo")) ? undefined : false,
      because: undefined,
      cgo: settings.cgo,
    };
  return { dynamic: settings.cgo, because, cgo: settings.cgo };
}
