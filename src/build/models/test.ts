/** `test` and `[`. @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/test.html */
import { resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import { textOf } from "../fs/node.ts";
import type { Call } from "../shell/command.ts";
import { dialect } from "../shell/dialect.ts";
import type { Machine } from "../shell/machine.ts";
import { OK, type Outcome, type Status, UNKNOWN_OUTCOME } from "../shell/outcome.ts";

/** `error`: the words are no expression; the status is 2. */
type Truth = Status | "error";

export function testModel(call: Call): Outcome {
  const words = call.name === "[" && call.args.at(-1) === "]" ? call.args.slice(0, -1) : call.args;
  const found = call.name === "[" && words === call.args ? "error" : evaluate(call.machine, words);
  // what shells make of misplaced operators differs, and a word that isn't known may be none or several
  const open = words.some((word) => !isKnown(word) || /^(?:-a|-o|!|\(|\))$/.test(word));
  const truth = found === "error" && open ? "unknown" : found;
  if (truth === "ok") return OK;
  if (truth === "unknown") return { ...UNKNOWN_OUTCOME, out: "" };
  const code = truth === "error" ? 2 : 1;
  const obstacle = { kind: "exit", program: "test", status: code } as const;
  return { status: "fails", code, out: "", met: call.run.met(obstacle, call.start, call.end) };
}

/** By the number of words, as POSIX has it; beyond four only `-a` and `-o` between such parts. */
function evaluate(machine: Machine, words: readonly string[]): Truth {
  const [first = "", second = "", third = ""] = words;
  if (words.length > 4 || (words.length === 4 && first !== "!")) return compound(machine, words);
  switch (words.length) {
    case 0:
      return "fails";
    case 1:
      return isKnown(first) ? truth(first !== "") : "unknown";
    case 2:
      if (first === "!") return invert(evaluate(machine, words.slice(1)));
      return isKnown(first) && !/^-[a-zA-Z]$/.test(first) ? "error" : unaryTest(machine, first, second);
    case 3:
      if (BINARY.test(second)) return binary(machine, first, second, third);
      if (first === "!") return invert(evaluate(machine, words.slice(1)));
      return second === "-a" || second === "-o" || first === "("
        ? compound(machine, words)
        : isKnown(second)
          ? "error"
          : "unknown";
    default:
      return invert(evaluate(machine, words.slice(1)));
  }
}

const BINARY = /^(=|==|!=|<|>|-(eq|ne|gt|ge|lt|le|nt|ot|ef))$/;

/** `-a` binds tighter than `-o`. */
function compound(machine: Machine, words: readonly string[]): Truth {
  // as when a glob becomes several words
  if (words.every(isKnown) && !words.some((word) => /^(-a|-o|!|\(|\))$/.test(word))) return "error";
  for (const [operator, decisive] of [
    ["-o", "ok"],
    ["-a", "fails"],
  ] as const) {
    const at = words.indexOf(operator, 1);
    if (at === -1 || at === words.length - 1) continue;
    const parts = [words.slice(0, at), words.slice(at + 1)];
    // an operator where a word is expected: shells read that in several ways
    if (parts.some(([only = "", ...more]) => more.length === 0 && /^(?:-\w+|[!()])$/.test(only))) return "unknown";
    const [left = "unknown", right = "unknown"] = parts.map((part) => evaluate(machine, part));
    if (left === "error" || right === "error") return "unknown";
    if (left === decisive || right === decisive) return decisive;
    return left === "unknown" || right === "unknown" ? "unknown" : left;
  }
  return "unknown";
}

function truth(value: boolean | undefined): Status {
  return value === undefined ? "unknown" : value ? "ok" : "fails";
}

function invert(status: Truth): Truth {
  return status === "ok" ? "fails" : status === "fails" ? "ok" : status;
}

export function unaryTest(machine: Machine, operator: string, operand: string): Status {
  if (operator === "-n" || operator === "-z") {
    if (!isKnown(operand)) return "unknown";
    return truth((operand !== "") === (operator === "-n"));
  }
  if (!/^-[aefdxsrwhL]$/.test(operator) || !isKnown(operand) || !isKnown(machine.cwd)) return "unknown";
  // `-a` for `-e` is bash's
  if (operator === "-a" && dialect(machine) !== "bash") return "unknown";
  if (operand === "") return "fails";
  const link = operator === "-h" || operator === "-L";
  const answer = machine.fs.find(resolvePath(machine.cwd, operand), !link || operand.endsWith("/"));
  if (answer.is === "unknown") return "unknown";
  if (answer.is === "no") return "fails";
  const { node } = answer.value;
  if (operand.endsWith("/") && node.kind === "file") return "fails";
  switch (operator) {
    case "-f":
      return truth(node.kind === "file");
    case "-d":
      return truth(node.kind === "dir");
    case "-h":
    case "-L":
      return truth(node.kind === "symlink");
    case "-x":
      if (node.kind === "symlink" || node.mode === undefined) return "unknown";
      return node.kind === "dir" || machine.user.uid === 0
        ? truth(node.kind === "dir" || (node.mode & 0o111) !== 0)
        : "unknown";
    case "-r":
    case "-w":
      return machine.user.uid === 0 ? "ok" : "unknown";
    case "-s":
      if (node.kind !== "file") return "unknown";
      return node.content.from === "context"
        ? truth(node.content.size > 0)
        : truth(textOf(node) === undefined ? undefined : textOf(node) !== "");
    default:
      return "ok";
  }
}

function binary(machine: Machine, left: string, operator: string, right: string): Truth {
  // dash knows `=` only
  if (operator === "==" && dialect(machine) === "dash") return "error";
  if (operator === "==" && dialect(machine) === undefined) return "unknown";
  if (/^-(eq|ne|gt|ge|lt|le)$/.test(operator) && [left, right].some((word) => isKnown(word) && !isNumber(word)))
    return "error";
  return binaryTest(left, operator, right);
}

export function binaryTest(left: string, operator: string, right: string): Status {
  if (!isKnown(left) || !isKnown(right)) return "unknown";
  if (operator === "=" || operator === "==") return truth(left === right);
  if (operator === "!=") return truth(left !== right);
  if (!/^-(eq|ne|gt|ge|lt|le)$/.test(operator)) return "unknown";
  if (!isNumber(left) || !isNumber(right)) return "unknown";
  const [a, b] = [Number(left), Number(right)];
  const compared: Record<string, boolean> = {
    "-eq": a === b,
    "-ne": a !== b,
    "-gt": a > b,
    "-ge": a >= b,
    "-lt": a < b,
    "-le": a <= b,
  };
  return truth(compared[operator]);
}

function isNumber(text: string): boolean {
  return /^\s*[-+]?\d{1,15}\s*$/.test(text);
}
