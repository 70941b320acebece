/** Where the image has a program that is started by its name. */
import { isKnown } from "../../text/unknown.ts";
import type { Program } from "../program.ts";
import { which } from "../shell/command.ts";
import type { Machine } from "../shell/machine.ts";
import type { StageState } from "../stage.ts";

/** Looks a program up as runc does: through PATH unless it has a slash. */
export function findProgram(state: StageState, name: string): ReturnType<typeof which> {
  const machine = { fs: state.fs, cwd: state.workdir, line: state.line } as Machine;
  return which(machine, name, state.env.get("PATH"));
}

/** The Go program that a name starts, when it surely is one that the build made. */
export function goProgram(state: StageState, name: string): { path: string; program: Program } | undefined {
  if (!isKnown(name) || name === "" || !isKnown(state.workdir)) return undefined;
  const found = findProgram(state, name);
  const node = found.is === "yes" ? state.fs.stat(found.value) : found;
  if (found.is !== "yes" || node.is !== "yes" || node.value.kind !== "file") return undefined;
  const { content } = node.value;
  return content.from === "program" ? { path: found.value, program: content.program } : undefined;
}

/** A program of the same name somewhere in the image. */
export function similar(state: StageState, name: string): string | undefined {
  for (const dir of [
    "/",
    "/app",
    "/usr/local/bin",
    "/usr/bin",
    "/bin",
    "/go/bin",
    "/src",
    "/root",
    "/opt",
    "/build",
    "/workspace",
    state.workdir,
  ]) {
    for (const path of [`${dir}/${name}`, `${dir}/bin/${name}`, `${dir}/${name}/${name}`]) {
      const found = state.fs.find(path);
      if (found.is === "yes" && found.value.node.kind === "file") return found.value.path;
    }
  }
  return undefined;
}
