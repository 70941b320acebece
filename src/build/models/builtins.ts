/** What the shell does itself. */
import { cEscapes } from "../../text/c-escapes.ts";
import { resolvePath } from "../../text/path.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { assign } from "../shell/assign.ts";
import { type Call, type Model, callCommand, which } from "../shell/command.ts";
import { OK, type Outcome, prints, UNKNOWN_OUTCOME } from "../shell/outcome.ts";
import { before } from "../shell/machine.ts";
import { dialect, refusesPipefail } from "../shell/dialect.ts";
import { evaluate, source } from "./source.ts";
import { testModel } from "./test.ts";

function fails(code = 1): Outcome {
  return { status: "fails", code };
}

function exitStatus(call: Call): Outcome {
  const word = call.args[0];
  if (word === undefined) {
    const { status, code, met } = call.run.last;
    return { status, out: "", ...(code !== undefined && { code }), ...(met && { met }) };
  }
  if (!/^\d+$/.test(word)) return UNKNOWN_OUTCOME;
  if (Number(word) === 0) return OK;
  const obstacle = { kind: "exit", program: call.name, status: Number(word) } as const;
  return { status: "fails", code: Number(word), out: "", met: call.run.met(obstacle, call.start, call.end) };
}

/** dash reads escapes always and knows `-n` only; bash and ash read them after `-e`. */
function echo(call: Call): Outcome {
  const words = [...call.args];
  const kind = dialect(call.machine);
  const options = kind === "dash" ? /^-n$/ : /^-[neE]+$/;
  let newline = "\n";
  let escapes = kind === "dash";
  while (options.test(words[0] ?? "")) {
    const option = words.shift() ?? "";
    if (option.includes("n")) newline = "";
    if (option.includes("e")) escapes = true;
    if (kind === "dash") break;
  }
  const text = words.join(" ");
  if (!text.includes("\\") || (kind !== undefined && !escapes)) return prints(text + newline);
  const [out, stopped] = unescaped(text);
  return kind === undefined || out === undefined ? { status: "ok" } : prints(stopped ? out : out + newline);
}

/** Undefined for an escape that isn't followed; `\c` stops. */
function unescaped(text: string): readonly [out: string | undefined, stopped: boolean] {
  let out = "";
  for (const [piece] of text.matchAll(/\\.?|[^\\]+/gs)) {
    if (piece === "\\c") return [out, true];
    if (!piece.startsWith("\\") || piece.length < 2) out += piece;
    else if (/[0-9x]/.test(piece.charAt(1))) return [undefined, false];
    else out += cEscapes[piece.charAt(1)] ?? piece;
  }
  return [out, false];
}

/** `%s`, `%d`, `%%` and simple escapes; the format is used again for what words are left. */
function printf(call: Call): Outcome {
  const [format = "", ...args] = call.args[0] === "--" ? call.args.slice(1) : call.args;
  if (!isKnown(format) || format.startsWith("-")) return { status: "ok" };
  let out = "";
  let used = 0;
  do {
    const before = used;
    for (const [piece] of format.matchAll(/%%|%.?|\\.|[^%\\]+|\\/gs)) {
      if (piece === "%%") out += "%";
      else if (piece === "%s" || (piece === "%d" && /^\d+$/.test(args[used] ?? "x"))) out += args[used++] ?? "";
      else if (piece.startsWith("%")) return { status: "ok" };
      else if (piece.startsWith("\\") && piece.length === 2) {
        const escaped = cEscapes[piece.charAt(1)];
        if (escaped === undefined) return { status: "ok" };
        out += escaped;
      } else out += piece;
    }
    if (used === before) break;
  } while (used < args.length);
  return prints(out);
}

function changeDir(call: Call): Outcome {
  const { machine } = call;
  const at = call.args.findIndex((word) => !/^-[LPe@]+$/.test(word));
  const target = call.args[call.args[at] === "--" ? at + 1 : at] ?? call.env.get("HOME") ?? machine.user.home;
  if (!isKnown(target) || !isKnown(machine.cwd) || target === "-") {
    machine.cwd = HOLE;
    return UNKNOWN_OUTCOME;
  }
  const path = resolvePath(machine.cwd, target);
  const found = machine.fs.stat(path);
  if (found.is === "no" || (found.is === "yes" && found.value.kind === "file")) {
    const obstacle = { kind: "file-missing", program: "cd", path: target } as const;
    return { status: "fails", code: 2, out: "", met: call.run.met(obstacle, call.start, call.end) };
  }
  machine.cwd = path;
  return found.is === "yes" ? OK : UNKNOWN_OUTCOME;
}

function exportVars(call: Call): Outcome {
  for (const word of call.args) {
    const match = /^(\w+)(\+?)=([^]*)$/.exec(word);
    const name = match?.[1] ?? word;
    if (match) assign(call.run, name, (match[2] ? (call.machine.vars.get(name) ?? "") : "") + (match[3] ?? ""));
    if (/^\w+$/.test(name) && call.name === "readonly") call.machine.fixed.set(name, "yes");
    if (/^\w+$/.test(name) && call.name !== "local" && call.name !== "readonly") call.machine.exported.add(name);
  }
  return OK;
}

/** Without a value the variable keeps the one it has, but bash empties it. */
function local(call: Call): Outcome {
  const { machine } = call;
  const kind = dialect(machine);
  for (const word of call.args) {
    const [name = ""] = word.split("=");
    if (machine.locals && !machine.locals.has(name)) machine.locals.set(name, before(machine, name));
    if (word.includes("=") || kind === "dash" || kind === "ash") continue;
    if (kind === "bash") machine.vars.delete(name);
    else machine.vars.set(name, HOLE);
  }
  return exportVars(call);
}

/** `set -euxo pipefail`, `set +e`, `set -- words`. */
function setOptions(call: Call): Outcome {
  const { options } = call.machine;
  const words = [...call.args];
  while (words.length > 0) {
    const word = words.shift() ?? "";
    if (word === "--") {
      call.machine.positional = [call.machine.positional[0] ?? "", ...words];
      return OK;
    }
    const on = word.startsWith("-");
    if (!on && !word.startsWith("+")) break;
    for (const letter of word.slice(1)) {
      if (letter === "e") options.errexit = on;
      if (letter === "u") options.nounset = on;
      if (letter === "f") options.noglob = on;
      if (letter !== "o") continue;
      const name = words.shift();
      if (name === "errexit") options.errexit = on;
      if (name === "nounset") options.nounset = on;
      if (name === "noglob") options.noglob = on;
      if (name !== "pipefail") continue;
      if (refusesPipefail(call.machine)) {
        const obstacle = { kind: "option-unsupported", shell: "dash", option: "pipefail" } as const;
        return { status: "fails", code: 2, jump: "exit", met: call.run.met(obstacle, call.start, call.end) };
      }
      options.pipefail = on;
    }
  }
  return OK;
}

function commandBuiltin(call: Call): Outcome {
  const query = call.args[0] === "-v" || call.args[0] === "-V";
  const name = call.args[query ? 1 : 0];
  if (name === undefined) return OK;
  if (!query) return callCommand(call.run, { ...call, fields: call.args });
  if (Object.hasOwn(builtins, name)) return prints(`${name}\n`);
  const found = which(call.machine, name, call.env.get("PATH"));
  return found.is === "yes" ? prints(`${found.value}\n`) : found.is === "no" ? fails(127) : UNKNOWN_OUTCOME;
}

function execBuiltin(call: Call): Outcome {
  if (call.args.length === 0) return OK;
  const outcome = callCommand(call.run, { ...call, fields: call.args });
  return { ...outcome, jump: "exit" };
}

function shift(call: Call): Outcome {
  const [zero = "", ...rest] = call.machine.positional;
  if (Number(call.args[0] ?? 1) > rest.length) {
    const kind = dialect(call.machine);
    if (kind !== "dash") return kind === "bash" ? fails() : UNKNOWN_OUTCOME;
    const obstacle = { kind: "exit", program: "shift", status: 2 } as const;
    return { status: "fails", code: 2, out: "", jump: "exit", met: call.run.met(obstacle, call.start, call.end) };
  }
  call.machine.positional = [zero, ...rest.slice(Number(call.args[0] ?? 1) || 1)];
  return OK;
}

function read(call: Call): Outcome {
  for (const word of call.args) if (/^[A-Za-z_]\w*$/.test(word)) call.machine.vars.set(word, HOLE);
  return UNKNOWN_OUTCOME;
}

function unset(call: Call): Outcome {
  for (const word of call.args) {
    if (call.machine.fixed.has(word)) {
      assign(call.run, word, "");
      continue;
    }
    call.machine.vars.delete(word);
    call.machine.exported.delete(word);
  }
  return OK;
}

/** Sets something, or tells what is set when nothing more is said. */
const quiet: Model = (call) => (call.args.some((word) => !word.startsWith("-")) ? OK : { status: "ok" });

export const builtins: Readonly<Record<string, Model>> = {
  ":": () => OK,
  true: () => OK,
  false: (call) => ({
    status: "fails",
    code: 1,
    out: "",
    met: call.run.met({ kind: "exit", program: "false", status: 1 }, call.start, call.end),
  }),
  echo,
  printf,
  cd: changeDir,
  pushd: changeDir,
  popd: (call) => {
    call.machine.cwd = HOLE;
    return OK;
  },
  pwd: (call) => prints(`${call.machine.cwd}\n`),
  export: exportVars,
  local,
  readonly: exportVars,
  declare: exportVars,
  set: setOptions,
  unset,
  exit: (call) => ({ ...exitStatus(call), jump: "exit" }),
  return: (call) => ({ ...exitStatus(call), jump: "return" }),
  break: () => ({ ...OK, jump: "break" }),
  continue: () => ({ ...OK, jump: "continue" }),
  shift,
  read,
  test: testModel,
  "[": testModel,
  source,
  ".": source,
  eval: (call) => evaluate(call, call.args.join(" ")),
  exec: execBuiltin,
  command: commandBuiltin,
  type: (call) => commandBuiltin({ ...call, args: ["-v", ...call.args] }),
  shopt: quiet,
  umask: quiet,
  wait: () => OK,
  trap: quiet,
  ulimit: quiet,
  alias: quiet,
  hash: quiet,
};
