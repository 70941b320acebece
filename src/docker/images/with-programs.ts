/** An image built on another one: more programs, more paths. */
import type { ImageFacts } from "./facts.ts";
import { type Names, type Programs, programWords, union, Words, words } from "./names.ts";

/** `listed`: directories whose entries are complete with what is added here. */
export function withPrograms(facts: ImageFacts, programs: Programs, paths = "", listed = ""): ImageFacts {
  const added = new Words(Object.values(programs));
  const allPaths = facts.paths.has.and(words(paths), programWords(programs));
  return {
    ...facts,
    tools: { ...facts.tools, has: union(facts.tools.has, added), lacks: without(facts.tools.lacks, added) },
    paths: { ...facts.paths, has: allPaths, lacks: without(facts.paths.lacks, allPaths) },
    listed: new Set([...facts.listed, ...words(listed)]),
  };
}

function without(names: ReadonlySet<string>, gone: Names): ReadonlySet<string> {
  return new Set([...names].filter((name) => !gone.has(name)));
}
