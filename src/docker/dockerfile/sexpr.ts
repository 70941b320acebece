/** The nodes as S-expressions, in the form of the parser's own tests: `(copy ["--from=z"] "a" "b")`. */
import type { Source } from "../../text/source.ts";
import { goLower, goQuote, trimSpace } from "../go-text.ts";
import type { Node } from "./node.ts";
import { readNodes } from "./nodes.ts";

/** One expression a line. */
export function dumpNodes(source: Source): string {
  return readNodes(source)
    .nodes.map((node) => `(${dumpNode(node)})`)
    .join("\n");
}

function dumpNode(node: Node): string {
  const parts = [goLower(node.keyword.text)];
  if (node.flags.length > 0) parts.push(`[${node.flags.map((flag) => goQuote(flag.text)).join(" ")}]`);
  if (node.child) parts.push(`(${dumpNode(node.child)})`);
  for (const word of node.args) parts.push(goQuote(word.text));
  return trimSpace(parts.join(" "));
}
