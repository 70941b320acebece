/** Redirections: which files a command writes and reads, and what it gets as its input. */
import type { Redirection } from "unbash";
import { dirname, resolvePath } from "../../text/path.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { textOf } from "../fs/node.ts";
import { followed } from "../models/operands.ts";
import { doubt } from "./machine.ts";
import { OK, type Outcome } from "./outcome.ts";
import type { Runner } from "./run.ts";
import { expandHereDocument, expandText } from "./words.ts";

interface Output {
  /** Empty for devices. */
  readonly path: string;
  readonly append: boolean;
  readonly stdout: boolean;
}

const WRITES = new Set([">", ">>", ">|", "&>", "&>>", "<>"]);

export function applyRedirects(run: Runner, redirects: readonly Redirection[], body: () => Outcome): Outcome {
  if (redirects.length === 0) return body();
  const { machine } = run;
  const outputs: Output[] = [];
  const before = machine.input;
  let closed = false;
  for (const redirect of redirects) {
    if (redirect.type === "HereDoc") {
      machine.input = expandHereDocument(redirect, run);
      if (run.unset !== undefined) return OK;
      continue;
    }
    if (redirect.type === "HereString") {
      const text = redirect.target ? expandText(redirect.target, run) : "";
      machine.input = isKnown(text) ? `${text}\n` : undefined;
      continue;
    }
    if (redirect.type !== "Redirect" || !redirect.target) continue;
    const target = expandText(redirect.target, run);
    if (run.unset !== undefined) return OK;
    const failed = open(run, redirect, target, outputs);
    if (failed) {
      machine.input = before;
      return failed;
    }
    if (/^[<>]&$/.test(redirect.operator)) closed = true;
  }
  const outcome = body();
  machine.input = before;
  for (const output of outputs) fill(run, output, outcome);
  if (outputs.some((output) => output.stdout)) return { ...outcome, out: "" };
  // `>&2` and like: what is printed goes elsewhere
  if (
    closed &&
    redirects.some(
      (redirect) => redirect.type === "Redirect" && redirect.operator === ">&" && descriptorOf(redirect) !== 2,
    )
  )
    return { ...outcome, out: "" };
  return outcome;
}

function descriptorOf(redirect: Redirection): number | undefined {
  return redirect.descriptor?.type === "FileDescriptor" ? redirect.descriptor.value : undefined;
}

/** Opens one file; gives the outcome when that fails. */
function open(run: Runner, redirect: Redirection, target: string, outputs: Output[]): Outcome | undefined {
  const { machine } = run;
  const known = isKnown(target) && isKnown(machine.cwd);
  const fails = (): Outcome => {
    const obstacle = { kind: "file-missing", program: "sh", path: target } as const;
    return {
      status: "fails",
      code: machine.shell === "bash" ? 1 : 2,
      out: "",
      met: run.met(obstacle, redirect.pos, redirect.end),
    };
  };
  if (redirect.operator === "<") {
    if (!known || target.startsWith("/dev/")) {
      machine.input = target === "/dev/null" ? "" : undefined;
      return undefined;
    }
    const answer = machine.fs.stat(resolvePath(machine.cwd, target));
    if (answer.is === "no") return fails();
    const text = answer.is === "yes" && answer.value.kind === "file" ? textOf(answer.value) : undefined;
    if ((descriptorOf(redirect) ?? 0) === 0) machine.input = text;
    return undefined;
  }
  if (!WRITES.has(redirect.operator)) return undefined;
  const stdout = (descriptorOf(redirect) ?? 1) === 1;
  const append = redirect.operator.endsWith(">>");
  if (isKnown(target) && target.startsWith("/dev/")) {
    outputs.push({ path: "", append: false, stdout });
    return undefined;
  }
  if (!known) {
    outputs.push({ path: HOLE, append, stdout });
    return undefined;
  }
  const path = followed(machine.fs, resolvePath(machine.cwd, target));
  const there = machine.fs.stat(path);
  const parent = machine.fs.stat(dirname(path));
  if (there.is === "yes" && there.value.kind === "dir") return fails();
  if (
    target === "" ||
    target.endsWith("/") ||
    parent.is === "no" ||
    (parent.is === "yes" && parent.value.kind !== "dir")
  )
    return fails();
  outputs.push({ path, append, stdout });
  // the file is there before the command runs
  if (there.is === "no")
    machine.fs = machine.fs.write(path, {
      kind: "file",
      mode: 0o644,
      uid: machine.user.uid,
      content: { from: "text", text: "" },
    });
  return undefined;
}

/** Writes what the command printed. */
function fill(run: Runner, { path, append, stdout }: Output, outcome: Outcome): void {
  const { machine } = run;
  if (path === "") return;
  if (path === HOLE) {
    machine.fs = machine.fs.doubt(["/"], doubt(machine, "output goes to a file whose name isn't known"), true);
    return;
  }
  const found = machine.fs.stat(path);
  const file = found.is === "yes" && found.value.kind === "file" ? found.value : undefined;
  // the command may have removed its own output file
  if (found.is === "no") return;
  const old = append ? file && textOf(file) : "";
  const text =
    old !== undefined && stdout && outcome.out !== undefined && isKnown(outcome.out) ? old + outcome.out : undefined;
  machine.fs = machine.fs.write(path, {
    kind: "file",
    mode: file ? file.mode : 0o644,
    uid: file ? file.uid : machine.user.uid,
    content:
      text === undefined
        ? { from: "unknown", reason: doubt(machine, `\`${path}\` was written by a command`) }
        : { from: "text", text },
  });
}
