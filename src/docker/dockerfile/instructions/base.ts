/** What every instruction has, and how one says that it is wrong. */
import type { Span } from "../../../text/source.ts";
import type { Arg, CommandForm, Flag, Word } from "../ast.ts";
import { readCheckOptions } from "../check.ts";
import { readDirective } from "../directives.ts";
import type { Node } from "../node.ts";

/** Why the engine refuses the instruction, in its words. */
export interface Refusal {
  readonly message: string;
  readonly span: Span;
}

export type Fields = Omit<Arg, "keyword" | "args">;

export function baseOf(node: Node): Fields {
  const { source } = node;
  return {
    span: { start: source.span.start, end: node.end },
    keywordSpan: node.keyword.span,
    line: source.line,
    endLine: node.endLine,
    flags: node.flags.map(readFlag),
    heredocs: node.heredocs,
    rest: node.rest,
    skips: skipsOf(source.comments),
    comments: source.comments,
  };
}

function readFlag({ text, span }: Word): Flag {
  const sign = text.indexOf("=");
  if (sign === -1) return { name: text.slice(2), value: undefined, span };
  return { name: text.slice(2, sign), value: text.slice(sign + 1), span };
}

/** Rules that the first `check=…` comment leaves out. */
function skipsOf(comments: readonly Word[]): readonly string[] {
  for (const { text } of comments) {
    const directive = readDirective(text, 0, text.length);
    if (directive?.name !== "check") continue;
    const options = readCheckOptions(directive.value.text.split(" ", 1)[0] ?? "");
    return typeof options === "string" ? [] : options.skip;
  }
  return [];
}

/** The span of the instruction that is refused, without its here-documents. */
export function refuse(node: Node, message: string): Refusal {
  return { message, span: node.source.span };
}

export function needsOne(node: Node, keyword: string): Refusal {
  return refuse(node, `${keyword} requires at least one argument`);
}

export function needsExactlyOne(node: Node, keyword: string): Refusal {
  return refuse(node, `${keyword} requires exactly one argument`);
}

export function commandForm(node: Node, argv: readonly Word[]): CommandForm {
  return node.json ? { form: "exec", argv } : { form: "shell", script: node.script };
}
