/** `test` and `[`. @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/test.html */
import { resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Call } from "../shell/command.ts";
import { OK, type Outcome, type Status, UNKNOWN_OUTCOME } from "../shell/outcome.ts";

export function testModel(call: Call): Outcome {
  const words = call.name === "[" && call.args.at(-1) === "]" ? call.args.slice(0, -1) : call.args;
  const status = evaluate(call, words);
  if (status === "ok") return OK;
  if (status === "unknown") return UNKNOWN_OUTCOME;
  const obstacle = { kind: "exit", program: "test", status: 1 } as const;
  return { status: "fails", code: 1, out: "", met: call.run.met(obstacle, call.start, call.end) };
}

function evaluate(call: Call, words: readonly string[]): Status {
  for (const [operator, decisive] of [["-o", "ok"], ["-a", "fails"]] as const) {
    const at = words.length > 3 ? words.indexOf(operator) : -1;
    if (at === -1) continue;
    const left = evaluate(call, words.slice(0, at));
    const right = evaluate(call, words.slice(at + 1));
    if (left === decisive || right === decisive) return decisive;
    return left === "unknown" || right === "unknown" ? "unknown" : left;
  }
  if (words[0] === "!") return invert(evaluate(call, words.slice(1)));
  if (words.length === 0) return "fails";
  if (words.length === 1) return truth(isKnown(words[0] ?? "") ? words[0] !== "" : undefined);
  if (words.length === 2) return unary(call, words[0] ?? "", words[1] ?? "");
  return words.length === 3 ? binary(words[0] ?? "", words[1] ?? "", words[2] ?? "") : "unknown";
}

function truth(value: boolean | undefined): Status {
  return value === undefined ? "unknown" : value ? "ok" : "fails";
}

function invert(status: Status): Status {
  return status === "unknown" ? status : status === "ok" ? "fails" : "ok";
}

function unary(call: Call, operator: string, operand: string): Status {
  const { machine } = call;
  if (operator === "-n" || operator === "-z") {
    if (!isKnown(operand)) return "unknown";
    return truth((operand !== "") === (operator === "-n"));
  }
  if (!/^-[efdxsrwhL]$/.test(operator) || !isKnown(operand) || !isKnown(machine.cwd)) return "unknown";
  const answer = machine.fs.find(resolvePath(machine.cwd, operand), !/^-[hL]$/.test(operator));
  if (answer.is === "unknown") return "unknown";
  if (answer.is === "no") return "fails";
  const { node } = answer.value;
  switch (operator) {
    case "-f":
      return truth(node.kind === "file");
    case "-d":
      return truth(node.kind === "dir");
    case "-h":
    case "-L":
      return truth(node.kind === "symlink");
    case "-x":
      return truth(node.kind === "symlink" || node.mode === undefined ? undefined : (node.mode & 0o111) !== 0);
    case "-s":
      return node.kind === "file" && node.content.from === "context" ? truth(node.content.size > 0) : "unknown";
    default:
      return "ok";
  }
}

function binary(left: string, operator: string, right: string): Status {
  if (!isKnown(left) || !isKnown(right)) return "unknown";
  if (operator === "=" || operator === "==") return truth(left === right);
  if (operator === "!=") return truth(left !== right);
  const [a, b] = [Number(left), Number(right)];
  if (Number.isNaN(a) || Number.isNaN(b)) return "unknown";
  const compared: Record<string, boolean> = { "-eq": a === b, "-ne": a !== b, "-gt": a > b, "-ge": a >= b, "-lt": a < b, "-le": a <= b };
  return truth(compared[operator]);
}
