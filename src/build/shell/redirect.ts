/** Redirections: which files a command writes and reads. */
import type { Redirection } from "unbash";
import { resolvePath } from "../../text/path.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { textOf } from "../fs/node.ts";
import { doubt } from "./machine.ts";
import type { Outcome } from "./outcome.ts";
import type { Runner } from "./run.ts";
import { expandText } from "./words.ts";

export function applyRedirects(run: Runner, redirects: readonly Redirection[], body: () => Outcome): Outcome {
  const { machine } = run;
  const outputs: { path: string; append: boolean; stdout: boolean }[] = [];
  for (const redirect of redirects) {
    if (redirect.type !== "Redirect" || !redirect.target) continue;
    const target = expandText(redirect.target, run);
    const descriptor = redirect.descriptor?.type === "FileDescriptor" ? redirect.descriptor.value : undefined;
    if (redirect.operator === "<" && isKnown(target) && !target.startsWith("/dev/")) {
      const answer = machine.fs.stat(resolvePath(machine.cwd, target));
      if (answer.is === "no") {
        const obstacle = { kind: "file-missing", program: "sh", path: target } as const;
        return { status: "fails", code: 2, met: run.met(obstacle, redirect.pos, redirect.end) };
      }
    }
    if (![">", ">>", ">|", "&>", "&>>"].includes(redirect.operator)) continue;
    if (isKnown(target) && target.startsWith("/dev/")) outputs.push({ path: "", append: false, stdout: descriptor !== 2 });
    else outputs.push({ path: isKnown(target) ? resolvePath(machine.cwd, target) : HOLE, append: redirect.operator.endsWith(">>"), stdout: descriptor !== 2 });
  }
  const outcome = body();
  for (const { path, append, stdout } of outputs) {
    if (path === HOLE) machine.fs = machine.fs.doubt(["/"], doubt(machine, "output goes to a file whose name isn't known"), true);
    if (path === "" || path === HOLE || !isKnown(machine.cwd)) continue;
    const before = append ? machine.fs.stat(path) : undefined;
    const old = before?.is === "yes" && before.value.kind === "file" ? textOf(before.value) : append && before?.is !== "no" ? undefined : "";
    const text = old !== undefined && stdout && outcome.out !== undefined && isKnown(outcome.out) ? old + outcome.out : undefined;
    machine.fs = machine.fs.write(path, {
      kind: "file",
      mode: before?.is === "yes" && before.value.kind === "file" ? before.value.mode : 0o644,
      uid: machine.user.uid,
      content: text === undefined ? { from: "unknown", reason: doubt(machine, `\`${path}\` was written by a command`) } : { from: "text", text },
    });
  }
  return outputs.some((output) => output.stdout) ? { ...outcome, out: "" } : outcome;
}
