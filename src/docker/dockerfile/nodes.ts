/** The whole file as nodes: lines, directives, here-documents, and the errors of this first layer. */
import type { Source, Span } from "../../text/source.ts";
import type { Directives, DockerfileError, Heredoc } from "./ast.ts";
import { heredocStarts, mayOpenHeredocs, readHeredocBody } from "./heredocs.ts";
import { type LogicalLine, LogicalReader } from "./logical.ts";
import { type Node, readNode } from "./node.ts";

export interface Nodes {
  readonly nodes: readonly Node[];
  readonly escape: Directives["escape"];
  readonly errors: readonly DockerfileError[];
  readonly warnings: readonly DockerfileError[];
}

export function readNodes(source: Source): Nodes {
  const reader = new LogicalReader(source.text);
  const nodes: Node[] = [];
  const errors: DockerfileError[] = [];
  const warnings: DockerfileError[] = [];
  let lineSeen = false;
  const fail = (message: string, span: Span, line: number): void => {
    errors.push({ message, span, line, layer: "parser" });
  };
  for (let line = reader.next(); line; line = reader.next()) {
    lineSeen = true;
    if (reader.errors.length > 0)
      for (const error of reader.errors.splice(0)) fail(error.message, error.span, error.line);
    if (line.blankInside) warnings.push(blankInside(line));
    const node = readNode(line, reader.escape);
    if ("message" in node) {
      fail(node.message, line.span, line.line);
      continue;
    }
    const { complete, message } = withHeredocs(node, reader);
    nodes.push(complete);
    if (message !== undefined) fail(message, { start: line.span.start, end: complete.end }, line.line);
  }
  for (const error of reader.errors) fail(error.message, error.span, error.line);
  const end = { start: source.text.length, end: source.text.length };
  if (source.text === "") fail("the Dockerfile cannot be empty", end, 1);
  else if (!lineSeen) fail("file with no instructions", { start: 0, end: 0 }, 1);
  if (reader.lines.tooLong) {
    const line = reader.lines.number + 1;
    fail("dockerfile line greater than max allowed size of 65535", source.lineSpan(line), line);
  }
  return { nodes, escape: reader.escape, errors, warnings };
}

function withHeredocs(node: Node, reader: LogicalReader): { complete: Node; message?: string | undefined } {
  const { text } = node.source.joined;
  if (!mayOpenHeredocs(node) || !text.includes("<<")) return { complete: node };
  const starts = heredocStarts(text);
  if ("message" in starts) return { complete: node, message: starts.message };
  const heredocs: Heredoc[] = [];
  let { endLine, end } = node;
  let message: string | undefined;
  for (const start of starts) {
    const { heredoc, last, terminated } = readHeredocBody(start, reader.lines);
    heredocs.push(heredoc);
    endLine = last?.number ?? endLine;
    end = last?.end ?? end;
    if (!terminated) {
      message = "unterminated heredoc";
      break;
    }
  }
  return { complete: { ...node, heredocs, endLine, end }, message };
}

function blankInside({ joined, span, endLine }: LogicalLine): DockerfileError {
  const message = `Empty continuation line found in: ${joined.text}`;
  return { message, span, line: endLine, layer: "parser" };
}
