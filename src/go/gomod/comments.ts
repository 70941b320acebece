import { fields, trimSpace } from "../../text/go-space.ts";
import type { SyntaxBlock, SyntaxLine } from "./syntax.ts";

/** `// indirect`, alone or followed by `; more`, as the first comment at the end of the line. */
export function isIndirect(line: SyntaxLine): boolean {
  const words = fields((line.suffix[0] ?? "").slice(2));
  return words[0] === "indirect" ? words.length === 1 : words[0] === "indirect;" && words.length > 1;
}

/** The text of a line's comments, or of its block's when it has none: a retraction's reason, a deprecation. */
export function directiveComment(line: SyntaxLine, block: SyntaxBlock | undefined): string {
  const own = line.before.length > 0 || line.suffix.length > 0;
  const owner = block && !own ? block : line;
  const texts: string[] = [];
  for (const comment of [...owner.before, ...owner.suffix]) {
    if (comment.startsWith("//")) texts.push(trimSpace(comment.slice(2)));
  }
  return texts.join("\n");
}
