/**
 * A Dockerfile that keeps what the compiler made for the next build. Go finds compiled packages by their content, so
 * that the outcome is that of a compiler which does it all again; the module cache stays cold. No line moves.
 */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseDockerfile } from "../../src/docker/dockerfile/parse.ts";
import { applyEdits } from "../../src/text/edit.ts";
import { Source } from "../../src/text/source.ts";

const MOUNT = " --mount=type=cache,id=slipway-judge,target=/root/.cache/go-build";
const INSTALL = /\b(?:apk|apt-get|apt)\b[^&|;]*/g;

export function warmText(file: string, text: string): string {
  const { stages, errors } = parseDockerfile(new Source(file, text));
  if (errors.length > 0) return text;
  const runs = stages.flatMap(({ instructions }) => instructions.filter(({ keyword }) => keyword === "RUN"));
  const compiling = runs.filter(({ span }) => {
    const written = text.slice(span.start, span.end).replace(INSTALL, "");
    return /\b(?:go|make|mage|task)\b/.test(written) && !/\.cache|GOCACHE|target=\/root/.test(written);
  });
  const edits = compiling.map(({ keywordSpan: { end } }) => ({ file, start: end, end, text: MOUNT }));
  return applyEdits(file, text, edits);
}

/** Beside it stands its own ignore file, if it has one. */
export function warmDockerfile(
  directory: string,
  path: string,
): { readonly path: string; readonly remove: () => void } {
  const from = join(directory, path);
  if (!existsSync(from)) return { path, remove: () => {} };
  const aside = mkdtempSync(join(tmpdir(), "slipway-judge-"));
  const to = join(aside, basename(path));
  writeFileSync(to, warmText(path, readFileSync(from, "utf8")));
  const ignore = `${from}.dockerignore`;
  if (existsSync(ignore)) copyFileSync(ignore, `${to}.dockerignore`);
  return { path: to, remove: () => rmSync(aside, { recursive: true, force: true }) };
}
