/**
 * Which directories of the build context reach the builder. Only what COPY, ADD and mounts of the whole build name is
 * sent, so that a directory can be there on disk and be missing for a wildcard that matches nothing in it.
 * @see https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go (FollowPaths)
 */
import type { Copy } from "../../docker/dockerfile/ast.ts";
import { matchPath } from "../../text/path-match.ts";
import { resolvePath } from "../../text/path.ts";
import type { Plan } from "../plan.ts";

/** Whether another instruction than this COPY brings the directory; true also where that can't be told. */
export function sentByOthers(plan: Plan, own: Copy, dir: string): boolean {
  for (const { index } of plan.graph.stages.filter(({ index }) => plan.graph.reachable.includes(index))) {
    for (const instruction of plan.dockerfile.stages[index]?.instructions ?? []) {
      if (instruction.keyword === "RUN" && instruction.flags.some(({ name }) => name === "mount")) return true;
      if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD") continue;
      if (instruction.flags.some(({ name }) => name === "from")) continue;
      const words = instruction.sources
        .map(({ text }) => text)
        .filter((text) => instruction !== own || !isIn(dir, text));
      if (words.some((text) => reaches(text, dir))) return true;
    }
  }
  return false;
}

/** The wildcard itself, which brings nothing when it matches nothing. */
function isIn(dir: string, text: string): boolean {
  return /[*?[]/.test(text) && resolvePath("/", text).startsWith(dir === "/" ? "/" : `${dir}/`);
}

/** A source above the directory brings it, and so may one below it. */
function reaches(text: string, dir: string): boolean {
  if (text.includes("$")) return true;
  const [pattern, path] = [resolvePath("/", text), dir].map((word) => word.split("/").filter(Boolean));
  return (pattern ?? []).every((element, at) => {
    const name = path?.[at];
    return name === undefined || matchPath(element, name) !== false;
  });
}
