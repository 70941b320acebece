/** An image built on another one: more programs, more paths. */
import type { ImageFacts } from "./facts.ts";
import { type Programs, words } from "./layout.ts";

/** `listed`: directories whose entries are complete with what is added here. */
export function withPrograms(facts: ImageFacts, programs: Programs, paths = "", listed = ""): ImageFacts {
  const tools = new Set(facts.tools.has);
  const allPaths = new Set([...facts.paths.has, ...words(paths)]);
  for (const [directory, names] of Object.entries(programs)) {
    allPaths.add(directory);
    for (const name of words(names)) {
      tools.add(name);
      allPaths.add(`${directory}/${name}`);
    }
  }
  return {
    ...facts,
    tools: { ...facts.tools, has: tools, lacks: without(facts.tools.lacks, tools) },
    paths: { ...facts.paths, has: allPaths, lacks: without(facts.paths.lacks, allPaths) },
    listed: new Set([...facts.listed, ...words(listed)]),
  };
}

function without(names: ReadonlySet<string>, gone: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...names].filter((name) => !gone.has(name)));
}
