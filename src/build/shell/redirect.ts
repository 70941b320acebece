/** Redirections: which files a command writes and reads, and what it gets as its input. */
import type { Redirection } from "unbash";
import { dirname, resolvePath } from "../../text/path.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { type FileNode, knownText, textOf } from "../fs/node.ts";
import { followed, namesNoFile } from "../models/operands.ts";
import { doubt } from "./machine.ts";
import { OK, type Outcome } from "./outcome.ts";
import type { Runner } from "./run.ts";
import { expandHereDocument, expandText } from "./words.ts";

interface Output {
  /** Empty for devices. */
  readonly path: string;
  readonly append: boolean;
  readonly stdout: boolean;
  /** Of the file as it was opened. */
  readonly content?: FileNode["content"] | undefined;
}

const WRITES = new Set([">", ">>", ">|", "&>", "&>>", "<>"]);

export function applyRedirects(run: Runner, redirects: readonly Redirection[], body: () => Outcome): Outcome {
  if (redirects.length === 0) return body();
  const { machine } = run;
  const outputs: Output[] = [];
  const { input: before, inputFile } = machine;
  let closed = false;
  for (const redirect of redirects) {
    if (redirect.type === "HereDoc") {
      machine.input = expandHereDocument(redirect, run);
      machine.inputFile = undefined;
      if (run.fatal === undefined) continue;
      // unlike in a word, that is no more than a redirection that fails
      run.fatal = undefined;
      machine.input = before;
      machine.inputFile = inputFile;
      return refusedRedirect(run, redirect, "here-document");
    }
    if (redirect.type === "HereString") {
      const text = redirect.target ? expandText(redirect.target, run) : "";
      machine.input = isKnown(text) ? `${text}\n` : undefined;
      machine.inputFile = undefined;
      continue;
    }
    if (redirect.type !== "Redirect" || !redirect.target) continue;
    const target = expandText(redirect.target, run);
    if (run.fatal !== undefined) return OK;
    const failed = open(run, redirect, target, outputs);
    if (failed) {
      machine.input = before;
      machine.inputFile = inputFile;
      return failed;
    }
    if (/^[<>]&$/.test(redirect.operator)) closed = true;
  }
  const { output } = machine;
  const stdout = outputs.findLast((each) => each.stdout);
  machine.output = stdout ? stdout.path : output;
  const outcome = body();
  machine.output = output;
  machine.input = before;
  machine.inputFile = inputFile;
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

function refusedRedirect(run: Runner, redirect: Redirection, path: string): Outcome {
  const obstacle = { kind: "file-missing", program: "sh", path } as const;
  return {
    status: "fails",
    code: run.machine.shell === "bash" ? 1 : 2,
    out: "",
    met: run.met(obstacle, redirect.pos, redirect.end),
  };
}

/** Opens one file; gives the outcome when that fails. */
function open(run: Runner, redirect: Redirection, target: string, outputs: Output[]): Outcome | undefined {
  const { machine } = run;
  const known = isKnown(target) && isKnown(machine.cwd);
  const fails = (): Outcome => refusedRedirect(run, redirect, target);
  if (redirect.operator === "<") {
    if (!known || target.startsWith("/dev/")) {
      machine.input = target === "/dev/null" ? "" : undefined;
      machine.inputFile = undefined;
      return undefined;
    }
    const answer = machine.fs.stat(resolvePath(machine.cwd, target));
    if (answer.is === "no") return fails();
    const text = knownText(answer);
    if ((descriptorOf(redirect) ?? 0) === 0) {
      machine.input = text;
      machine.inputFile = answer.is === "yes" ? machine.fs.real(resolvePath(machine.cwd, target)) : undefined;
    }
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
  if (namesNoFile(target) || parent.is === "no" || (parent.is === "yes" && parent.value.kind !== "dir")) return fails();
  // the file is there, and empty, before the command runs
  const old = there.is === "yes" && there.value.kind === "file" ? there.value : undefined;
  if (there.is === "no" || (old && !append)) {
    const plain: FileNode = {
      kind: "file",
      mode: old ? old.mode : 0o644,
      uid: old ? old.uid : machine.user.uid,
      content: { from: "text", text: "" },
    };
    machine.fs = machine.fs.write(path, plain);
  }
  const opened = machine.fs.stat(path);
  outputs.push({
    path,
    stdout,
    append,
    content: opened.is === "yes" && opened.value.kind === "file" ? opened.value.content : undefined,
  });
  return undefined;
}

/** Writes what the command printed. */
function fill(run: Runner, { path, stdout, content }: Output, outcome: Outcome): void {
  const { machine } = run;
  if (path === "") return;
  if (path === HOLE) {
    machine.fs = machine.fs.doubt(["/"], doubt(machine, "output goes to a file whose name isn't known"), true);
    return;
  }
  if (stdout && outcome.out === "") return;
  const found = machine.fs.stat(path);
  // the command may have removed its own output file
  if (found.is === "no" || (found.is === "yes" && found.value.kind !== "file")) return;
  const file = found.is === "yes" && found.value.kind === "file" ? found.value : undefined;
  // what was there when it was opened stays in front; whoever wrote there meanwhile makes it unknown
  const old = file && file.content === content ? textOf(file) : undefined;
  const text =
    old !== undefined && stdout && outcome.out !== undefined && isKnown(outcome.out) ? old + outcome.out : undefined;
  const reason = doubt(machine, `\`${path}\` was written by a command`);
  machine.fs = machine.fs.write(path, {
    kind: "file",
    mode: file ? file.mode : 0o644,
    uid: file ? file.uid : machine.user.uid,
    content: text === undefined ? { from: "unknown", reason } : { from: "text", text },
  });
}
