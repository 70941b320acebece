/** The COPY that brings the repository's files, and one more behind it. */
import type { Copy } from "../docker/dockerfile/ast.ts";
import type { Fix } from "../finding/finding.ts";
import type { Site } from "./cause.ts";
import { stageInstructions } from "./places.ts";

/** The last one of the stage from the build context before the step that fails. */
export function lastCopy(site: Site): Copy | undefined {
  const copies = stageInstructions(site).filter(
    (instruction): instruction is Copy =>
      instruction.keyword === "COPY" &&
      instruction.line < site.hit.line &&
      !instruction.flags.some((flag) => flag.name === "from"),
  );
  return copies.at(-1);
}

/** `COPY SOURCE TARGET` in a line of its own behind another COPY. */
export function copyBehind({ plan }: Site, copy: Copy, source: string, target: string): Fix {
  const { source: dockerfile } = plan.dockerfile;
  const at = dockerfile.lineStart(copy.endLine + 1);
  const missingNewline = dockerfile.text.length === at && !dockerfile.text.endsWith("\n") ? "\n" : "";
  return {
    title: `copy ${source}`,
    safety: "safe",
    edits: [{ file: dockerfile.file, start: at, end: at, text: `${missingNewline}COPY ${source} ${target}\n` }],
  };
}
