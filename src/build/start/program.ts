/** Whether a Go program can run in an image: its system, processor, loader and libraries. */
import type { Libc } from "../../docker/images/facts.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Program } from "../program.ts";
import type { StageState } from "../stage.ts";

const LOADERS: Readonly<Record<string, Readonly<Record<Exclude<Libc, "none">, string>>>> = {
  amd64: { glibc: "/lib64/ld-linux-x86-64.so.2", musl: "/lib/ld-musl-x86_64.so.1" },
  arm64: { glibc: "/lib/ld-linux-aarch64.so.1", musl: "/lib/ld-musl-aarch64.so.1" },
};

export function programObstacle(state: StageState, program: Program, path: string): Obstacle | "unknown" | undefined {
  const { line } = program;
  if (program.kind === "archive")
    return { kind: "not-a-program", path, why: "archive", program: line, contextPath: undefined };
  if (program.goos !== "linux") return { kind: "not-linux", path, goos: program.goos, program: line };
  if (
    program.goarch !== state.platform.arch &&
    /^\w+$/.test(program.goarch) &&
    !(program.goarch === "386" && state.platform.arch === "amd64")
  ) {
    return {
      kind: "wrong-architecture",
      path,
      goarch: program.goarch,
      platform: `${state.platform.os}/${state.platform.arch}`,
      program: line,
    };
  }
  if (program.stub !== undefined) return { kind: "cgo-stub", module: program.stub, program: line };
  if (program.dynamic === false) return undefined;
  const missing = loaderMissing(state, program, path);
  if (program.dynamic === undefined) return missing === undefined ? undefined : "unknown";
  return missing;
}

/** The loader is the file that the kernel reports missing in the program's own name. */
function loaderMissing(state: StageState, program: Program, path: string): Obstacle | "unknown" | undefined {
  if (program.libc === undefined || program.libc === "none") return "unknown";
  const loader = LOADERS[program.goarch]?.[program.libc];
  if (loader === undefined) return undefined;
  const found = state.fs.stat(loader);
  if (found.is === "unknown") return "unknown";
  if (found.is === "no") {
    return {
      kind: "loader-missing",
      path,
      loader,
      built: program.libc,
      image: state.image,
      program: program.line,
      because: program.dynamicBecause,
    };
  }
  let open = false;
  for (const library of program.libraries) {
    const dirs = ["/usr/lib", "/lib", "/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/local/lib"];
    const answers = dirs.map((dir) => state.fs.stat(`${dir}/${library}`).is);
    if (answers.every((answer) => answer === "no"))
      return { kind: "library-missing", path, library, program: program.line };
    if (!answers.includes("yes")) open = true;
  }
  if (open) return "unknown";
  return program.libc === "glibc" ? glibcTooOld(state, program, path) : undefined;
}

/**
 * A program linked against a newer glibc asks for symbol versions that an older one lacks. What Go's own cgo code uses
 * changed its version in 2.34 (pthread and resolver moved into libc) and 2.32; later releases bring nothing it needs.
 */
function glibcTooOld(state: StageState, program: Program, path: string): Obstacle | undefined {
  const has = state.facts?.glibcVersion;
  const built = program.glibcVersion;
  if (has === undefined || built === undefined) return undefined;
  const number = (text: string): number => Number(text.split(".")[1] ?? 0);
  const needs = number(built) >= 34 ? 34 : number(built) >= 32 ? 32 : 0;
  return number(has) < needs
    ? { kind: "glibc-too-old", path, needs: `2.${needs}`, has, program: program.line }
    : undefined;
}
