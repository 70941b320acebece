/** Libraries that a package's own `#cgo LDFLAGS` name, and that the linker would not find. */
import { hasLibrary } from "../../docker/images/questions.ts";
import type { BuildContext } from "../../go/source/ast.ts";
import { cgoDirectiveApplies } from "../../go/source/cgo.ts";
import { dirname, joinPath, resolvePath } from "../../text/path.ts";
import type { Obstacle, Place } from "../obstacle.ts";
import { isPackageDoubt } from "../models/packages.ts";
import type { Call } from "../shell/command.ts";
import { libraryDevelopment } from "./cgo-needs.ts";
import type { Package } from "./packages.ts";
import type { GoSettings } from "./settings.ts";

/** What the C library and the compiler bring, or have inside. */
const COMPILER = new Set(
  "c m pthread dl rt util resolv crypt nsl anl xnet ssp ssp_nonshared gcc gcc_s gcc_eh atomic gomp stdc++ supc++ quadmath objc".split(
    " ",
  ),
);
/** Environment that adds directories in which the linker looks. */
const LIBRARY_PATH = ["CGO_LDFLAGS", "LIBRARY_PATH", "LD_LIBRARY_PATH"];
/** Where packages, and people, put libraries. */
const PLACES = ["/usr/lib", "/lib", "/usr/local/lib"];
const TRIPLES = ["x86_64-linux-gnu", "aarch64-linux-gnu"].flatMap((name) => [`/usr/lib/${name}`, `/lib/${name}`]);

export function libraryObstacle(
  call: Call,
  settings: GoSettings,
  pkg: Package,
  context: BuildContext,
): Obstacle | undefined {
  const { machine, env } = call;
  if (!/(^|-)(gcc|cc)$/.test(settings.cc) || LIBRARY_PATH.some((name) => env.get(name))) return undefined;
  const lines = pkg.files.flatMap((file) =>
    file.go.cgoDirectives
      .filter((line) => line.variable === "LDFLAGS" && cgoDirectiveApplies(line, context))
      .map((line) => ({ file, args: line.args })),
  );
  const words = lines.flatMap(({ args }) => args);
  // a library by its file, another root, a linker script: other rules
  if (words.some((word) => !/^-(?:l[\w+.-]+|L.+|O\d|g|Wl,-rpath[,=].*|W\w+|static|fopenmp|pthread)$/.test(word)))
    return undefined;
  const named = words.flatMap((word) => (word.startsWith("-L") ? [word.slice(2)] : []));
  if (named.some((dir) => !dir.startsWith("${SRCDIR}") && !dir.startsWith("/"))) return undefined;
  for (const { file, args } of lines) {
    for (const word of args) {
      const name = /^-l([\w+.-]+)$/.exec(word)?.[1];
      if (name === undefined || COMPILER.has(name)) continue;
      const dirs = named.map((dir) => resolvePath(pkg.dir, dir.replace("${SRCDIR}", ".")));
      if (!isMissing(call, name, dirs)) continue;
      const at = file.text.indexOf(word);
      const line = file.text.slice(0, at).split("\n").length;
      const place: Place = { file: file.file, line, span: { start: at, end: at + word.length } };
      const left = named.flatMap((dir) => leftBehind(call, dirname(file.file), dir, name))[0];
      return {
        kind: "cgo-library-missing",
        package: pkg.path,
        library: name,
        image: machine.image,
        place: file.fromContext && at !== -1 ? place : undefined,
        dirs: named,
        left,
      };
    }
  }
  return undefined;
}

/** Sure only where nothing installed, copied or unknown may have brought it. */
function isMissing(call: Call, name: string, dirs: readonly string[]): boolean {
  const { fs, facts } = call.machine;
  const files = [`lib${name}.so`, `lib${name}.a`];
  const own = dirs.flatMap((dir) => files.map((file) => fs.stat(`${dir}/${file}`).is));
  if (own.some((answer) => answer !== "no") || !facts || hasLibrary(facts, `lib${name}.so`) !== "no") return false;
  const there = [...PLACES, ...TRIPLES].flatMap((dir) => files.map((file) => fs.stat(`${dir}/${file}`).is));
  if (there.includes("yes") || libraryDevelopment(call)) return false;
  return PLACES.every((dir) => {
    const found = fs.stat(`${dir}/lib${name}.so`);
    // the packages are known, and none of them is a library's development package
    return found.is === "no" || (found.is === "unknown" && isPackageDoubt(found.reason));
  });
}

/** The file in the repository that the directory of the image lacks. */
function leftBehind(call: Call, own: string, dir: string, name: string): string[] {
  if (!dir.startsWith("${SRCDIR}")) return [];
  const below = joinPath(own === "." ? "" : own, dir.replace("${SRCDIR}", "."));
  return [`${below}/lib${name}.a`, `${below}/lib${name}.so`].filter(
    (path) => call.machine.world.snapshot.entry(path) !== undefined,
  );
}
