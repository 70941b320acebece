/** Where `go build` and `go install` write, and what. */
import { HOLE, isKnown } from "../../text/unknown.ts";
import { resolvePath } from "../../text/path.ts";
import type { Filesystem } from "../fs/filesystem.ts";
import type { FileNode } from "../fs/node.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Program } from "../program.ts";
import type { Call } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { canWrite } from "./caches.ts";
import type { Graph, Root } from "./walk.ts";
import type { Linkage } from "./cgo.ts";
import type { GoSettings } from "./settings.ts";

/** Name of a program by its import path: the last element, or the one before a major version. */
export function programName(path: string, files: readonly string[]): string {
  if (path === "command-line-arguments") return (files[0] ?? "main").replace(/\.go$/, "");
  const elements = path.split("/");
  const last = elements.at(-1) ?? path;
  return /^v[0-9]+$/.test(last) && elements.length > 1 ? (elements.at(-2) ?? last) : last.replace(/\.v\d+$/, "");
}

export function makeProgram(
  call: Call,
  settings: GoSettings,
  root: Root,
  graph: Graph,
  link: Linkage,
  flags: ReadonlyMap<string, string>,
  cgo: { readonly libraries: readonly string[]; readonly stub: string | undefined },
): Program {
  const { machine } = call;
  const mode = flags.get("buildmode");
  const main = root.package.name === "main";
  const sources = [...graph.packages.values()]
    .filter((pkg) => pkg.own)
    .flatMap((pkg) =>
      pkg.files.map((file) => ({
        path: file.fromContext ? file.file : undefined,
        read: () => file.text,
        imports: file.go.imports.map((item) => item.path),
      })),
    );
  return {
    kind: mode === "c-shared" || mode === "plugin" || mode === "c-archive" ? "shared" : main ? "executable" : "archive",
    goos: settings.goos,
    goarch: settings.goarch,
    dynamic: link.dynamic,
    dynamicBecause: link.because,
    libc: machine.facts?.libc,
    glibcVersion: machine.facts?.glibcVersion,
    cgo: link.cgo,
    libraries: link.dynamic === true ? cgo.libraries : [],
    stub: cgo.stub,
    package: root.path,
    dir: root.dir,
    line: machine.line,
    sources,
    tags: (flags.get("tags") ?? "").split(/[, ]+/).filter(Boolean),
  };
}

export interface Output {
  readonly fs: Filesystem;
  readonly obstacle: Obstacle | undefined;
}

function fileNode(call: Call, program: Program): FileNode {
  return {
    kind: "file",
    mode: program.kind === "archive" ? 0o644 : 0o755,
    uid: call.machine.user.uid,
    content: { from: "program", program },
  };
}

/** `-buildmode=c-shared` and `c-archive` write a C header beside the library. */
function header(path: string): string {
  return path.replace(/\.[^./]*$/, "").concat(".h");
}

function write(call: Call, fs: Filesystem, path: string, program: Program): Output {
  const writable = canWrite(call, path);
  if (writable === "no") return { fs, obstacle: { kind: "output-not-writable", path, uid: call.machine.user.uid } };
  const written = fs.write(path, fileNode(call, program));
  if (program.kind !== "shared") return { fs: written, obstacle: undefined };
  const reason = doubt(call.machine, "`go build` writes a C header");
  return {
    fs: written.write(header(path), {
      kind: "file",
      mode: 0o644,
      uid: call.machine.user.uid,
      content: { from: "unknown", reason },
    }),
    obstacle: undefined,
  };
}

/** Whether programs go into what `-o` names, under their own names, or into a file of that name. */
export function outputDirectory({ machine: { cwd, fs } }: Call, output: string): "yes" | "no" | "unknown" {
  if (output.endsWith("/")) return "yes";
  const there = fs.stat(resolvePath(cwd, output));
  return there.is === "yes" ? (there.value.kind === "dir" ? "yes" : "no") : there.is;
}

/** `-o` as given (undefined without); programs in order of the packages. */
export function writeBuild(
  call: Call,
  output: string | undefined,
  programs: readonly { readonly program: Program; readonly name: string }[],
): Output {
  let { fs } = call.machine;
  const { cwd } = call.machine;
  const mains = programs.filter(({ program }) => program.kind !== "archive");
  if (output === "/dev/null") return { fs, obstacle: undefined };
  if (output !== undefined && !isKnown(output)) {
    const dir = resolvePath(cwd, output.slice(0, output.indexOf(HOLE)).replace(/[^/]*$/, "") || ".");
    return {
      fs: fs.doubt([dir], doubt(call.machine, "`go build -o` writes to a path that isn't known"), false),
      obstacle: undefined,
    };
  }
  if (output === undefined) {
    const [only] = programs;
    if (programs.length !== 1 || !only || only.program.kind === "archive") return { fs, obstacle: undefined };
    const path = resolvePath(cwd, only.name);
    const there = fs.stat(path);
    if (there.is === "yes" && there.value.kind === "dir")
      return { fs, obstacle: { kind: "output-is-directory", output: only.name } };
    return write(call, fs, path, only.program);
  }
  const path = resolvePath(cwd, output);
  const there = fs.stat(path);
  if (outputDirectory(call, output) === "yes") {
    for (const { program, name } of mains) {
      const written = write(call, fs, resolvePath(path, name), program);
      if (written.obstacle) return written;
      fs = written.fs;
    }
    if (mains.length === 0 && there.is === "no") fs = fs.makeDir(path);
    return { fs, obstacle: undefined };
  }
  if (there.is === "unknown") fs = fs.doubt([path], there.reason, false);
  const [only] = programs;
  if (programs.length > 1) return { fs, obstacle: { kind: "multiple-to-file", output, packages: programs.length } };
  if (!only) return { fs, obstacle: undefined };
  return write(call, fs, path, only.program);
}

export function writeInstall(
  call: Call,
  settings: GoSettings,
  programs: readonly { readonly program: Program; readonly name: string }[],
): Output {
  let { fs } = call.machine;
  const cross = settings.native || settings.get("GOBIN") ? "" : `/${settings.goos}_${settings.goarch}`;
  for (const { program, name } of programs) {
    if (program.kind === "archive") continue;
    const written = write(call, fs, `${settings.gobin}${cross}/${name}`, program);
    if (written.obstacle) return written;
    fs = written.fs;
  }
  return { fs, obstacle: undefined };
}

/** A program whose sources aren't read. */
export function writeForeign({ machine }: Call, path: string, name: string): void {
  machine.fs = machine.fs.write(path, {
    kind: "file",
    mode: 0o755,
    uid: machine.user.uid,
    content: { from: "image", name },
  });
}

/** Programs of other modules, by import path. `output`: as given to `go build`, undefined for `go install`. */
export function writeExternal(
  call: Call,
  settings: GoSettings,
  output: string | undefined,
  paths: readonly string[],
): void {
  const { machine } = call;
  const to = output ?? settings.gobin;
  if (paths.length === 0 || to === "/dev/null") return;
  const path = isKnown(to) && isKnown(machine.cwd) ? resolvePath(machine.cwd, to) : "/";
  const there = machine.fs.stat(path);
  const into = output === undefined || to.endsWith("/") || (there.is === "yes" && there.value.kind === "dir");
  const open = paths.some((item) => item.includes("...") || !isKnown(item)) || path === "/" || there.is === "unknown";
  if (open || !settings.native || (!into && paths.length > 1)) {
    machine.fs = machine.fs.doubt([path], doubt(machine, "programs of other modules are built"), false);
    return;
  }
  for (const item of paths) {
    const name = programName(item, []);
    writeForeign(call, into ? resolvePath(path, name) : path, name);
  }
}
