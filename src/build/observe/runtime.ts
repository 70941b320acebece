/** What the finished image does when it runs. */
import type { Plan } from "../plan.ts";
import type { StageState } from "../stage.ts";
import type { Hit, Trace } from "../trace.ts";
import { commands } from "./commands.ts";
import { environment } from "./environment.ts";
import { firstProcess } from "./first-process.ts";
import { health } from "./health.ts";
import { healthTarget } from "./health-target.ts";
import { lifetime } from "./lifetime.ts";
import { lostLinks } from "./lost-links.ts";
import { lowPorts } from "./low-ports.ts";
import { mounts } from "./mounts.ts";
import { movingDistro } from "./moving-distro.ts";
import { ports } from "./ports.ts";
import { rootUser } from "./root-user.ts";
import { temporary } from "./temporary.ts";
import { userLookup } from "./user-lookup.ts";
import { writes } from "./writes.ts";

/** Looks at an image that was built, or may have been. */
type ImageObserver = (image: StageState, plan: Plan, trace: Trace) => readonly Hit[];

const observers: readonly ImageObserver[] = [
  commands,
  environment,
  firstProcess,
  mounts,
  movingDistro,
  ports,
  rootUser,
  health,
  healthTarget,
  lifetime,
  lostLinks,
  lowPorts,
  temporary,
  userLookup,
  writes,
];

export function runtime(plan: Plan, trace: Trace): readonly Hit[] {
  const image = trace.final;
  if (!image || trace.outcome === "fails") return [];
  return observers.flatMap((observer) => observer(image, plan, trace));
}
