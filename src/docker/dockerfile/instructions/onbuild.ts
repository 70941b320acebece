import { Source } from "../../../text/source.ts";
import { goUpper, trimSpace } from "../../go-text.ts";
import type { Instruction, Onbuild } from "../ast.ts";
import { type Broken, type Node, readPart } from "../node.ts";
import { readNodes } from "../nodes.ts";
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
  const retold = retell(node);
  const instruction = "message" in retold ? retold : read({ ...retold, heredocs, end, endLine });
  const refused = "message" in instruction;
  return {
    ...baseOf(node),
    keyword: "ONBUILD",
    instruction: refused ? undefined : instruction,
    problem: refused ? instruction.message : undefined,
  };
}

/**
 * The engine keeps the text behind ONBUILD and reads it again when it is needed, as a file of its own: a `#` makes it
 * a comment, the escape character is the backslash again, and one at the end is dropped.
 */
function retell({ source, keyword }: Node): Node | Broken {
  const { text } = source.joined;
  const blanks = /[\t\n\f\r ]*/y;
  blanks.lastIndex = keyword.text.length;
  blanks.test(text);
  const mark = text[blanks.lastIndex] === "\ufeff" ? 1 : 0;
  const from = blanks.lastIndex + mark;
  if (text[from] === "#" || from === text.length) {
    const [error] = readNodes(new Source("", `${text.slice(from)}\n`)).errors;
    return { message: error?.message ?? "" };
  }
  const open = /(?:^|[^\\])\\[ \t]*$/.test(text.slice(from));
  return readPart(source, { from, to: open ? text.lastIndexOf("\\") : text.length, escape: "\\" });
}
