import { goUpper, trimSpace } from "../../go-text.ts";
import type { Instruction, Onbuild } from "../ast.ts";
import type { Node } from "../node.ts";
import { baseOf, needsOne, refuse, type Refusal } from "./base.ts";
import { checkFlags, noFlags } from "./flags.ts";

/** `read` reads the instruction behind; the engine does so only when the stage becomes a base. */
export function readOnbuild(node: Node, read: (child: Node) => Instruction | Refusal): Onbuild | Refusal {
  const { child } = node;
  if (!child) return needsOne(node, "ONBUILD");
  const wrong = checkFlags(node, noFlags);
  if (wrong) return wrong;
  const trigger = goUpper(trimSpace(child.keyword.text));
  if (trigger === "ONBUILD") return refuse(node, "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed");
  if (trigger === "MAINTAINER" || trigger === "FROM") {
    return { message: `${trigger} isn't allowed as an ONBUILD trigger`, span: child.keyword.span };
  }
  const { heredocs, end, endLine } = node;
  const instruction = read({ ...child, heredocs, end, endLine });
  const refused = "message" in instruction;
  return {
    ...baseOf(node),
    keyword: "ONBUILD",
    instruction: refused ? undefined : instruction,
    problem: refused ? instruction.message : undefined,
  };
}
