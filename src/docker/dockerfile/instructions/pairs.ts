/** ENV, LABEL and ARG. */
import type { Arg, KeyValues, Word } from "../ast.ts";
import type { Node } from "../node.ts";
import { baseOf, needsOne, type Refusal } from "./base.ts";
import { checkFlags, noFlags } from "./flags.ts";

export function readKeyValues(node: Node, keyword: KeyValues["keyword"]): KeyValues | Refusal {
  const wrong = checkFlags(node, noFlags);
  if (wrong) return wrong;
  if (node.args.length === 0) return needsOne(node, keyword);
  const pairs: { key: Word; value: Word }[] = [];
  for (let at = 0; at + 1 < node.args.length; at += 3) {
    const key = node.args[at];
    const value = node.args[at + 1];
    if (!key || !value) break;
    if (key.text === "") return { message: `${keyword} names can not be blank`, span: value.span };
    pairs.push({ key, value });
  }
  return { ...baseOf(node), keyword, pairs };
}

export function readArg(node: Node): Arg | Refusal {
  if (node.args.length === 0) return needsOne(node, "ARG");
  const args: { name: Word; value: Word | undefined }[] = [];
  for (const word of node.args) {
    const arg = splitArg(word);
    if (arg.name.text === "") return { message: "ARG names can not be blank", span: word.span };
    args.push(arg);
  }
  return { ...baseOf(node), keyword: "ARG", args };
}

function splitArg(word: Word): { name: Word; value: Word | undefined } {
  const sign = word.text.indexOf("=");
  if (sign === -1) return { name: word, value: undefined };
  const { start, end } = word.span;
  const oneLine = end - start === word.text.length;
  return {
    name: { text: word.text.slice(0, sign), span: oneLine ? { start, end: start + sign } : word.span },
    value: { text: word.text.slice(sign + 1), span: oneLine ? { start: start + sign + 1, end } : word.span },
  };
}
