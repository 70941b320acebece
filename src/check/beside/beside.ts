/** What goes wrong beside the builds: in manifests and in CI, by facts of theirs and of the builds. One file for each question. */
import type { DeployObstacle } from "../../build/observe/deploy-obstacles.ts";
import type { Plan } from "../../build/plan.ts";
import type { Hit, Trace } from "../../build/trace.ts";
import { cachedLayers } from "./cached-layers.ts";
import type { BesideFacts } from "./facts.ts";
import { forkLogins } from "./fork-logins.ts";
import { goVersions } from "./go-versions.ts";
import { kanikoFiles } from "./kaniko-files.ts";
import { ownServices } from "./own-services.ts";
import { pulls } from "./pulls.ts";
import { serviceTargets } from "./services.ts";

/** Of the repository as a whole: told beside its first build. */
export async function besideAll(facts: BesideFacts): Promise<Hit[]> {
  return [...(await forkLogins(facts)), ...kanikoFiles(facts), ...pulls(facts), ...serviceTargets(facts)].map(hitOf);
}

export async function besideBuild(facts: BesideFacts, plan: Plan, trace: Trace): Promise<Hit[]> {
  const versions = await goVersions(facts, plan);
  return [...ownServices(facts, plan, trace).map(hitOf), ...(versions ? [hitOf(versions)] : []), ...cachedLayers(plan)];
}

/** Its place is in another file; the Dockerfile's first line stands for it. */
function hitOf(obstacle: DeployObstacle): Hit {
  return { obstacle, line: 1, span: undefined, stage: undefined };
}
