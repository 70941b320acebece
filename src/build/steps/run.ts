/** RUN: mounts laid over, the shell or program run on paper, mounts taken away. */
import type { Run } from "../../docker/dockerfile/ast.ts";
import { fileOffset } from "../../docker/dockerfile/joined.ts";
import { parseMounts } from "../../docker/dockerfile/mounts.ts";
import { parseScript, shebang } from "../../shell/script.ts";
import { basename, resolvePath } from "../../text/path.ts";
import type { Span } from "../../text/source.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import type { Doubt } from "../answer.ts";
import { commands } from "../models/registry.ts";
import { callCommand } from "../shell/command.ts";
import { doubt, type Machine } from "../shell/machine.ts";
import type { Met, Outcome } from "../shell/outcome.ts";
import { Runner } from "../shell/run.ts";
import { runEnvironment, type StageState } from "../stage.ts";
import type { Hit } from "../trace.ts";
import { expandIn } from "./expand.ts";
import { layMounts } from "./mounts.ts";
import type { RunContext } from "./run-context.ts";
import { heredocText, withHeredocs } from "./run-text.ts";
import { lookupUser } from "./users.ts";

export interface RunResult {
  readonly state: StageState;
  readonly outcome: "passes" | "fails" | "unknown";
  readonly hit: Hit | undefined;
  readonly swallowed: readonly Hit[];
  readonly remarks: readonly Hit[];
  readonly unknowns: readonly Doubt[];
}

const MAX_COMMANDS = 20_000;

export function simulateRun(run: Run, state: StageState, context: RunContext): RunResult {
  const stage = context.stage;
  const miss = (obstacle: Hit["obstacle"], span: Span = run.span): RunResult => ({
    state,
    outcome: "fails",
    hit: { obstacle, line: run.line, span, stage },
    swallowed: [],
    remarks: [],
    unknowns: [],
  });
  const { mounts } = parseMounts(run, (text) => {
    const { text: value } = expandIn(state, text, context.escape);
    return { value: isKnown(value) ? value : undefined };
  });
  const mounted = layMounts(run, state, context, mounts);
  if ("obstacle" in mounted) return miss(mounted.obstacle, mounted.span);
  const networkFlag = run.flags.find((flag) => flag.name === "network")?.value;
  const user = lookupUser(state, state.user);
  if (user.is === "no") return miss({ kind: "user-missing", user: state.user });
  const vars = runEnvironment(state);
  if (!vars.has("HOME")) vars.set("HOME", user.is === "yes" ? user.user.home : HOLE);
  if (!vars.has("PATH"))
    vars.set("PATH", state.facts ? "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" : HOLE);
  const machine: Machine = {
    world: context.world,
    commands,
    fs: mounted.fs,
    vars,
    exported: new Set(vars.keys()),
    cwd: state.workdir,
    user: user.is === "yes" ? user.user : { name: state.user, uid: undefined, home: HOLE },
    facts: state.facts,
    image: state.image,
    platform: state.platform,
    options: { errexit: false, pipefail: false, nounset: false },
    fixed: new Map(),
    functions: new Map(),
    positional: ["sh"],
    line: run.line,
    network: networkFlag === "none" ? "none" : networkFlag === "host" ? "host" : "default",
    swallowed: [],
    remarks: [],
    unknowns: [],
    shell: shellName(run, state),
    guarded: false,
    input: "",
    depth: 0,
    budget: { left: MAX_COMMANDS },
    mounts: mounts.map((mount) => ({
      target: resolvePath(state.workdir, mount.target ?? ""),
      type: mount.type,
      uid: mount.type === "cache" ? (mount.uid ?? 0) : mount.uid,
    })),
  };
  const outcome = execute(run, state, machine);
  const place = (met: Met): Hit => ({ obstacle: met.obstacle, line: run.line, span: placeOf(run, met), stage });
  for (const mount of mounts)
    if (mount.type === "cache") context.caches.add(mount.id ?? resolvePath(state.workdir, mount.target ?? ""));
  const fs = mounted.take(machine.fs);
  // what the shell does itself gives no reason: it may be one of many conditions
  if (outcome.status === "unknown" && machine.unknowns.length === 0)
    machine.unknowns.push(doubt(machine, "whether the step's commands succeed isn't known"));
  return {
    state: { ...state, fs },
    outcome: outcome.status === "ok" ? "passes" : outcome.status === "fails" ? "fails" : "unknown",
    hit:
      outcome.status !== "fails"
        ? undefined
        : outcome.met
          ? place(outcome.met)
          : {
              obstacle: { kind: "exit", program: "sh", status: outcome.code ?? 1 },
              line: run.line,
              span: run.span,
              stage,
            },
    swallowed: machine.swallowed.map(place),
    remarks: machine.remarks.map(place),
    unknowns: machine.unknowns,
  };
}

/** What runs the text: the interpreter that a here-document names in its first line, or SHELL. */
function shellName(run: Run, state: StageState): string {
  const line = shebang(heredocText(run) ?? "");
  if (line) return basename(line.argv.find((word) => !/(^|\/)env$|^-/.test(word)) ?? "sh");
  return basename(state.shell[0] ?? "/bin/sh");
}

/** Place in the Dockerfile of something a script met; the whole instruction when the script stands elsewhere. */
function placeOf(run: Run, met: Met): Span {
  if (run.command.form !== "shell") return run.span;
  const { script } = run.command;
  if (met.text === script.text)
    return {
      start: fileOffset(script, met.start),
      end: Math.max(fileOffset(script, Math.max(met.start, met.end - 1)) + 1, fileOffset(script, met.start)),
    };
  const [heredoc] = run.heredocs;
  if (heredoc && met.text === heredocText(run))
    return { start: heredoc.bodySpan.start + met.start, end: heredoc.bodySpan.start + met.end };
  return run.span;
}

function execute(run: Run, state: StageState, machine: Machine): Outcome {
  if (run.command.form === "exec") {
    const fields = run.command.argv.map((word) => word.text);
    return callCommand(new Runner(machine, ""), { fields, assignments: new Map(), start: 0, end: 0 });
  }
  const [program = "/bin/sh"] = state.shell;
  const shellNode = machine.fs.stat(program.startsWith("/") ? program : `/bin/${program}`);
  if (shellNode.is === "no")
    return {
      status: "fails",
      code: 127,
      met: { obstacle: { kind: "shell-missing", shell: program }, start: 0, end: 0, text: "" },
    };
  for (const word of state.shell.slice(1)) {
    if (!word.startsWith("-")) {
      if (word === "pipefail") machine.options.pipefail = true;
      continue;
    }
    if (word.includes("e")) machine.options.errexit = true;
  }
  const body = heredocText(run);
  const text = body ?? withHeredocs(run);
  const line = body === undefined ? undefined : shebang(body);
  if (line && !/(^|\/)(sh|bash|ash|dash|env)$/.test(line.argv[0] ?? "")) {
    machine.fs = machine.fs.doubt(["/"], { reason: "a script in another language", line: run.line }, true);
    return { status: "unknown" };
  }
  const script = parseScript(text);
  if (script.error) {
    machine.unknowns.push({ reason: "the shell text can't be read", line: run.line });
    machine.fs = machine.fs.doubt(["/"], { reason: "the shell text can't be read", line: run.line }, true);
    return { status: "unknown" };
  }
  return new Runner(machine, text).script(script.tree);
}
