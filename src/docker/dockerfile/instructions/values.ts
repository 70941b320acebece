/** Instructions that take one text, or a list of texts. */
import { trimSpace } from "../../go-text.ts";
import type { OneValue, Values } from "../ast.ts";
import type { Node } from "../node.ts";
import { baseOf, needsExactlyOne, needsOne, type Refusal } from "./base.ts";
import { checkFlags, noFlags } from "./flags.ts";

export function readOneValue(node: Node, keyword: OneValue["keyword"]): OneValue | Refusal {
  const [value, ...more] = node.args;
  if (!value || more.length > 0) return needsExactlyOne(node, keyword);
  const wrong = keyword === "STOPSIGNAL" ? undefined : checkFlags(node, noFlags);
  return wrong ?? { ...baseOf(node), keyword, value };
}

export function readValues(node: Node, keyword: Values["keyword"]): Values | Refusal {
  if (node.args.length === 0) return needsOne(node, keyword);
  const wrong = checkFlags(node, noFlags);
  if (wrong) return wrong;
  const values = node.args.map(({ text, span }) => ({ text: keyword === "VOLUME" ? trimSpace(text) : text, span }));
  const empty = values.find((value) => keyword === "VOLUME" && value.text === "");
  if (empty) return { message: "VOLUME specified can not be an empty string", span: empty.span };
  return { ...baseOf(node), keyword, values };
}
