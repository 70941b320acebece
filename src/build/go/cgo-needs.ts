/** What a package's own C needs of the image: headers, and libraries that pkg-config must know. */
import type { BuildContext } from "../../go/source/ast.ts";
import { hasPath } from "../../docker/images/questions.ts";
import { cgoDirectiveApplies } from "../../go/source/cgo.ts";
import { resolvePath } from "../../text/path.ts";
import type { Obstacle } from "../obstacle.ts";
import { INSTALLED } from "../models/installed.ts";
import { type Call, which } from "../shell/command.ts";
import type { Package } from "./packages.ts";
import type { GoSettings } from "./settings.ts";

/** Headers that come with the compiler itself. */
const COMPILER =
  /^(std(arg|bool|def|int|align|atomic|noreturn|ckdint)|float|iso646|limits|unwind|varargs|cpuid|tgmath|[a-z0-9]*intrin)\.h$/;

/** Environment that adds directories in which the compiler looks. */
const INCLUDE_PATH = ["CGO_CFLAGS", "CGO_CPPFLAGS", "CPATH", "C_INCLUDE_PATH"];

/** Development packages that bring no header but the C library's and the kernel's. */
const TOOLCHAIN = new Set("musl-dev libc-dev libc6-dev linux-libc-dev linux-headers libstdc++-dev".split(" "));

/** Sure only where the include path is known and no library's development package was installed, which may bring others. */
export function headerMissing(call: Call, header: string): boolean {
  const { fs } = call.machine;
  const [first = ""] = header.split("/");
  if (COMPILER.test(header) || first === "" || first === "..") return false;
  if (INCLUDE_PATH.some((name) => call.env.get(name))) return false;
  if (fs.stat(`/usr/include/${first}`).is !== "no" || fs.stat(`/usr/local/include/${first}`).is !== "no") return false;
  return !libraryDevelopment(call);
}

/** Whether a library's development package was installed, or may have been. */
export function libraryDevelopment(call: Call): boolean {
  const installed = call.machine.fs.list(INSTALLED);
  return (
    !installed.complete || installed.names.some((name) => /-(?:dev(el)?|static)$/.test(name) && !TOOLCHAIN.has(name))
  );
}

export function pkgConfigObstacle(call: Call, name: string, libraries: readonly string[]): Obstacle | undefined {
  const { machine, env } = call;
  const [first] = libraries;
  if (first === undefined || env.get("PKG_CONFIG")) return undefined;
  if (which(machine, "pkg-config", env.get("PATH")).is === "no")
    return { kind: "cgo-pkg-config-missing", package: name, name: first, tool: true };
  if (env.get("PKG_CONFIG_PATH") || env.get("PKG_CONFIG_LIBDIR")) return undefined;
  const installed = machine.fs.list(INSTALLED);
  if (!installed.complete || installed.names.some((each) => /-dev(el)?$/.test(each) && !TOOLCHAIN.has(each)))
    return undefined;
  const { facts, fs } = machine;
  const library = libraries.find((each) => {
    const path = `/usr/lib/pkgconfig/${each}.pc`;
    return facts !== undefined && hasPath(facts, path) === "no" && fs.stat(path).is !== "yes";
  });
  return library === undefined
    ? undefined
    : { kind: "cgo-pkg-config-missing", package: name, name: library, tool: false };
}

/** Of a package whose source is known. */
export function ownObstacle(
  call: Call,
  settings: GoSettings,
  pkg: Package,
  context: BuildContext,
): Obstacle | undefined {
  const { machine } = call;
  const directives = pkg.files
    .flatMap((file) => file.go.cgoDirectives)
    .filter((directive) => cgoDirectiveApplies(directive, context));
  const libraries = directives
    .filter(({ variable }) => variable === "pkg-config")
    .flatMap(({ args }) => args.filter((word) => !word.startsWith("-")));
  const lacking = pkgConfigObstacle(
    call,
    pkg.path,
    libraries.map((word) => word.split(/[<>=]/)[0] ?? word),
  );
  if (lacking) return lacking;
  if (libraries.length > 0 || !/(^|-)(gcc|cc)$/.test(settings.cc)) return undefined;
  if (
    directives.some(({ args }) =>
      args.some((word) => /^-(I|i|include|isystem|iquote|nostdinc|D|sysroot|-sysroot)/.test(word)),
    )
  )
    return undefined;
  for (const file of pkg.files) {
    for (const header of file.go.cgoIncludes) {
      if (machine.fs.find(resolvePath(pkg.dir, header)).is !== "no") continue;
      if (headerMissing(call, header))
        return { kind: "cgo-headers-missing", header, package: pkg.path, libc: false, image: machine.image };
    }
  }
  return undefined;
}
