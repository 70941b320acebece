/** `[[ … ]]` of bash and ash. */
import type { TestExpression } from "unbash";
import { isKnown } from "../../text/unknown.ts";
import { binaryTest, unaryTest } from "../models/test.ts";
import { matchPattern } from "./glob.ts";
import type { Outcome, Status } from "./outcome.ts";
import type { Runner } from "./run.ts";
import { expandText } from "./words.ts";

export function testExpression(run: Runner, expression: TestExpression): Outcome {
  const status = evaluate(run, expression);
  if (status !== "fails") return { status, out: "" };
  const obstacle = { kind: "exit", program: "[[", status: 1 } as const;
  return { status, code: 1, out: "", met: run.met(obstacle, expression.pos, expression.end) };
}

function evaluate(run: Runner, expression: TestExpression): Status {
  switch (expression.type) {
    case "TestUnary":
      return unaryTest(run.machine, expression.operator, expandText(expression.operand, run));
    case "TestBinary": {
      const [left, right] = [expandText(expression.left, run), expandText(expression.right, run)];
      if (!isKnown(left) || !isKnown(right) || expression.operator === "=~") return "unknown";
      if (/^(=|==|!=)$/.test(expression.operator))
        return matchPattern(right, left) === (expression.operator !== "!=") ? "ok" : "fails";
      return binaryTest(left, expression.operator, right);
    }
    case "TestNot": {
      const status = evaluate(run, expression.operand);
      if (status === "unknown" || expression.negations.length % 2 === 0) return status;
      return status === "ok" ? "fails" : "ok";
    }
    case "TestGroup":
      return evaluate(run, expression.expression);
    default:
      return logical(run, expression.operator, expression.operands);
  }
}

function logical(run: Runner, operator: "&&" | "||", operands: readonly TestExpression[]): Status {
  const decisive = operator === "||" ? "ok" : "fails";
  let status: Status = operator === "||" ? "fails" : "ok";
  for (const operand of operands) {
    const next = evaluate(run, operand);
    if (next === decisive) return decisive;
    if (next === "unknown") status = "unknown";
  }
  return status;
}
