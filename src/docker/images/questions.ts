/** The questions other rooms ask about an image; the answer is `unknown` wherever the data doesn't decide. */
import type { Answer, ImageFacts, KnownSet } from "./facts.ts";
import { followLinks } from "./layout.ts";

const programDirectory = /^\/(?:usr\/(?:local\/)?)?s?bin\/([^/]+)$/;

/** Is there a program of this name on the image's PATH? */
export function hasTool(facts: ImageFacts, name: string): Answer {
  return answer(facts.tools, name);
}

/** Would the dynamic loader find this library (`libvips.so.42`)? The loader itself and musl's libc are asked as paths. */
export function hasLibrary(facts: ImageFacts, name: string): Answer {
  return answer(facts.libraries, name);
}

/** Is there a file or directory at this absolute path? */
export function hasPath(facts: ImageFacts, path: string): Answer {
  const wanted = followLinks(facts.links, normalize(path));
  if (wanted === "/" || facts.paths.has.has(wanted)) return "yes";
  for (let end = wanted.length; end > 0; end = wanted.lastIndexOf("/", end - 1)) {
    if (facts.paths.lacks.has(wanted.slice(0, end))) return "no";
  }
  const program = programDirectory.exec(wanted)?.[1];
  if (program !== undefined && hasTool(facts, program) === "no") return "no";
  let at = "";
  for (const name of wanted.slice(1).split("/")) {
    const parent = at || "/";
    at = `${at}/${name}`;
    if (facts.paths.has.has(at)) continue;
    if (facts.paths.unsure?.has(at)) return "unknown";
    return facts.listed.has(parent) ? "no" : "unknown";
  }
  return "unknown";
}

function answer(set: KnownSet, name: string): Answer {
  if (set.has.has(name)) return "yes";
  if (set.lacks.has(name)) return "no";
  return set.complete && !set.unsure?.has(name) ? "no" : "unknown";
}

function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}
