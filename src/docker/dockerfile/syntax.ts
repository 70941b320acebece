/**
 * Which frontend a file asks for: `# syntax=`, else `// syntax=`, else a file that is one JSON object with a `syntax`.
 * @see https://github.com/moby/buildkit/blob/master/frontend/dockerfile/parser/directives.go
 */
import type { Word } from "./ast.ts";
import { detectDirective } from "./directives.ts";

/** The reference of the frontend image, without the arguments that may follow it. */
export function detectSyntax(text: string): Word | undefined {
  return detectDirective("syntax", text) ?? detectDirective("syntax", text, "//") ?? fromJson(text);
}

function fromJson(text: string): Word | undefined {
  if (!/^[\ufeff\s]*(?:#![^\n]*\n\s*)?\{/.test(text.slice(0, 4096)) || !text.includes('"syntax"')) return undefined;
  const body = text.replace(/^\ufeff/, "").replace(/^#![^\n]*\n?/, "");
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== "object" || parsed === null || !("syntax" in parsed)) return undefined;
    const start = text.indexOf('"syntax"');
    const { syntax } = parsed;
    return typeof syntax === "string" ? { text: syntax, span: { start, end: start + '"syntax"'.length } } : undefined;
  } catch {
    return undefined;
  }
}
