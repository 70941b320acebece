/** Symbolic links that a COPY brought into the image, without what they lead to. */
import { dirname, joinPath } from "../../text/path.ts";
import type { Plan } from "../plan.ts";
import type { StageState } from "../stage.ts";
import type { Hit, Trace } from "../trace.ts";
import { finalChain } from "./chain.ts";

const LOOKED_AT = 20_000;
const UNUSED = /(?:^|\/)(?:node_modules|testdata|test|tests|\.git|docs?|examples?|fixtures)\//;

export function lostLinks(image: StageState, plan: Plan, trace: Trace): readonly Hit[] {
  if (!trace.start?.running?.program || !hasLinks(plan)) return [];
  const { snapshot } = plan.world;
  for (const { path, node } of image.fs.walk(LOOKED_AT)) {
    if (node.kind !== "symlink" || node.contextPath === undefined || UNUSED.test(path)) continue;
    if (image.fs.stat(`/${path}`).is !== "no" || node.target.startsWith("/")) continue;
    const target = joinPath(dirname(node.contextPath), node.target);
    // one that leads nowhere in the repository either has its reasons
    if (snapshot.entry(target) === undefined || target.startsWith("..")) continue;
    const line = copyOf(plan) ?? image.line;
    const obstacle = { kind: "link-target-left", path: `/${path}`, link: node.contextPath, target } as const;
    return [{ obstacle, line, span: undefined, stage: undefined }];
  }
  return [];
}

/** The last COPY of the finished image that takes from the build context. */
function copyOf(plan: Plan): number | undefined {
  return finalChain(plan)
    .flatMap(({ stage }) => stage.instructions)
    .findLast((each) => each.keyword === "COPY" && !each.flags.some(({ name }) => name === "from"))?.line;
}

/** Only a directory of the build context brings links as links. */
function hasLinks(plan: Plan): boolean {
  return copyOf(plan) !== undefined;
}
