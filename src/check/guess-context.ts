/**
 * Which directory a Dockerfile below the root is built with, when nothing says it: its own or the repository's root.
 * The one in which more of what it copies is there; its own on a draw when it has a go.mod, else the root.
 */
import type { Dockerfile } from "../docker/dockerfile/ast.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { dirname, joinPath } from "../text/path.ts";
import { relative } from "./plans.ts";

export interface GuessedContext {
  readonly dir: string;
  /** All that is copied is there, and in no other candidate. */
  readonly sure: boolean;
}

export function guessContext(snapshot: Snapshot, path: string, dockerfile: Dockerfile): GuessedContext {
  const own = dirname(path) === "." ? "" : dirname(path);
  if (own === "") return { dir: "", sure: true };
  const candidates: string[] = [];
  for (let dir = own; ; dir = dirname(dir) === "." ? "" : dirname(dir)) {
    candidates.push(dir);
    if (dir === "") break;
  }
  const sources = contextSources(dockerfile);
  const missing = (dir: string): number => sources.filter((source) => !there(snapshot, dir, source)).length;
  const scored = candidates.map((dir, order) => ({
    dir,
    order,
    missing: missing(dir),
    module: snapshot.entry(joinPath(dir, "go.mod")) !== undefined,
  }));
  const best = Math.min(...scored.map((item) => item.missing));
  const equal = scored.filter((item) => item.missing === best);
  const { dir } = equal.find((item) => item.module) ?? equal.at(-1) ?? { dir: "" };
  return { dir, sure: best === 0 && equal.length === 1 };
}

/** Literal paths that the Dockerfile copies from the context. */
function contextSources(dockerfile: Dockerfile): string[] {
  const sources: string[] = [];
  for (const stage of dockerfile.stages) {
    for (const instruction of stage.instructions) {
      if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD") continue;
      if (instruction.flags.some((flag) => flag.name === "from")) continue;
      for (const word of instruction.sources)
        if (!/[$*?[]|^https?:/.test(word.text) && !/^\.\/?$/.test(word.text)) sources.push(word.text);
    }
  }
  return sources;
}

function there(snapshot: Snapshot, dir: string, source: string): boolean {
  return snapshot.entry(relative(joinPath(dir, source))) !== undefined;
}
