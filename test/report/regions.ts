import { Source } from "../../src/text/source.ts";

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Replaces a SARIF region of a text, as a consumer of the report would. */
export function applyRegion(text: string, region: Region, inserted: string): string {
  const source = new Source("", text);
  const start = source.lineStart(region.startLine) + region.startColumn - 1;
  const end = source.lineStart(region.endLine) + region.endColumn - 1;
  return text.slice(0, start) + inserted + text.slice(end);
}
