/** CMD, ENTRYPOINT and SHELL. */
import { skipSpace } from "../../go-text.ts";
import type { Cmd, Shell } from "../ast.ts";
import type { Node } from "../node.ts";
import { baseOf, commandForm, needsOne, refuse, type Refusal } from "./base.ts";
import { checkFlags, noFlags } from "./flags.ts";

export function readCmd(node: Node, keyword: Cmd["keyword"]): Cmd | Refusal {
  const wrong = checkFlags(node, noFlags);
  if (wrong) return wrong;
  const { text } = node.script;
  const looksLikeJson = !node.json && text[skipSpace(text, 0, text.length)] === "[";
  return { ...baseOf(node), keyword, command: commandForm(node, node.args), looksLikeJson };
}

export function readShell(node: Node): Shell | Refusal {
  const wrong = checkFlags(node, noFlags);
  if (wrong) return wrong;
  if (node.args.length === 0) return needsOne(node, "SHELL");
  if (!node.json) return refuse(node, "SHELL requires the arguments to be in JSON form");
  return { ...baseOf(node), keyword: "SHELL", argv: node.args };
}
