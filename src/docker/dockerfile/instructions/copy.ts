import type { Copy, Heredoc, Word } from "../ast.ts";
import { type HeredocStart, readHeredocStart } from "../heredocs.ts";
import type { Node } from "../node.ts";
import { baseOf, refuse, type Refusal } from "./base.ts";
import { checkFlags, type FlagTable } from "./flags.ts";

const common = { chown: "string", chmod: "string", link: "bool", exclude: "list" } as const;

const tables: Readonly<Record<Copy["keyword"], FlagTable>> = {
  ADD: { ...common, "keep-git-dir": "bool", checksum: "string", unpack: "bool" },
  COPY: { ...common, from: "string", parents: "bool" },
};

export function readCopy(node: Node, keyword: Copy["keyword"]): Copy | Refusal {
  const destination = node.args.at(-1);
  if (!destination || node.args.length < 2) {
    const rule = "requires at least two arguments, but only one was provided. Destination could not be determined";
    return refuse(node, `${keyword} ${rule}`);
  }
  const wrong = checkFlags(node, tables[keyword]);
  if (wrong) return wrong;
  if (heredocAt(destination)) {
    return { message: `${keyword} cannot accept a heredoc as a destination`, span: destination.span };
  }
  const sources: Word[] = [];
  const inline: Heredoc[] = [];
  for (const word of node.args.slice(0, -1)) {
    const start = heredocAt(word);
    if (start) inline.push(inlineFile(node, word, start));
    else sources.push(word);
  }
  return { ...baseOf(node), keyword, sources, destination, inline };
}

function heredocAt(word: Word): HeredocStart | undefined {
  const start = readHeredocStart(word.text);
  return start && "name" in start ? start : undefined;
}

/** In a JSON array the word has no body: the file is empty then. */
function inlineFile(node: Node, word: Word, start: HeredocStart): Heredoc {
  const body = node.heredocs.findLast((heredoc) => heredoc.name === start.name);
  const nowhere = { start: word.span.end, end: word.span.end };
  return { ...start, body: body?.body ?? "", bodySpan: body?.bodySpan ?? nowhere };
}
