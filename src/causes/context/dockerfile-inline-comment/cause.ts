import type { Copy } from "../../../docker/dockerfile/ast.ts";
import type { Edit } from "../../../text/edit.ts";
import type { Span } from "../../../text/source.ts";
import { defineCause, type Site } from "../../cause.ts";
import { missingSourceText } from "../../missing-source.ts";
import { instructionAt, replaceSpan } from "../../places.ts";

interface Data {
  /** From the `#` to the end of the line. */
  readonly comment: string;
  readonly span: Span;
  readonly keyword: string;
  readonly prints: readonly string[];
}

/** What follows the first ` #` on the line of the hit; undefined when nothing does. */
function commentOf(site: Site, keyword: string, prints: readonly string[]): Data | undefined {
  const { source } = site.plan.dockerfile;
  const line = source.lineSpan(site.hit.line);
  const text = source.text.slice(line.start, line.end);
  const match = /\s(#.*)$/.exec(text);
  if (!match?.[1]) return undefined;
  const start = line.start + match.index + 1;
  return { comment: match[1].trim(), span: { start, end: line.end }, keyword, prints };
}

/** The COPY that failed, when a `#` is one of its words and the failure comes from there on. */
function commentedCopy(site: Site, failing: Span, prints: readonly string[]): Data | undefined {
  const instruction = instructionAt(site, site.hit.line);
  if (instruction?.keyword !== "COPY" && instruction?.keyword !== "ADD") return undefined;
  const copy: Copy = instruction;
  const words = [...copy.sources, copy.destination];
  const mark = words.findIndex(({ text }) => text.startsWith("#"));
  const failed = words.findIndex(({ span }) => span.start === failing.start);
  // the word before the mark was meant as the destination
  return mark > 0 && failed >= mark - 1 ? commentOf(site, copy.keyword, prints) : undefined;
}

/** Errors of the reader that come from a `#` among the words. */
const REFUSALS =
  /can't find = in "#|^FROM requires either one or three arguments|^invalid containerPort: #|^invalid signal: .*\s#/;

export const cause = defineCause<Data>({
  slug: "dockerfile-inline-comment",
  phase: 1,
  title: "a `#` behind an instruction is taken for one of its words",
  severity: "error",
  fault: "repository",
  rank: 70,
  claims: {
    "dockerfile-error": ({ message, layer }, site) =>
      REFUSALS.test(message)
        ? commentOf(site, site.plan.dockerfile.source.line(site.hit.line).trim().split(/\s/)[0] ?? "", [
            layer === "instruction" ? `dockerfile parse error on line ${site.hit.line}: ${message}` : message,
          ])
        : undefined,
    "source-missing": ({ source, span, instruction }, site) =>
      instruction === "RUN" ? undefined : commentedCopy(site, span, [missingSourceText(site, source)]),
    "copy-onto-file": ({ span }, site) => commentedCopy(site, span, ["cannot copy to non-directory: …"]),
    "user-missing": ({ user }, site) =>
      /\s#/.test(user)
        ? commentOf(site, "USER", [`unable to find user ${user}: no matching entries in passwd file`])
        : undefined,
  },
  message: ({ comment, keyword }) =>
    `\`${comment}\` is no comment: only a line that begins with \`#\` is one, so ${keyword} takes it for more of its words; put it on a line of its own`,
  location: ({ span }, site) => site.plan.dockerfile.source.location(span),
  prints: ({ prints }) => prints,
  fixes: ({ comment, span }, site) => {
    const { source } = site.plan.dockerfile;
    const start = source.lineStart(site.hit.line);
    const blanks = /\s*$/.exec(source.text.slice(start, span.start))?.[0].length ?? 0;
    const edits: readonly Edit[] = [
      replaceSpan(site, { start, end: start }, `${comment}\n`),
      replaceSpan(site, { start: span.start - blanks, end: span.end }, ""),
    ];
    return [{ title: "put the comment on a line of its own", safety: "safe", edits }];
  },
});
