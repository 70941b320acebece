/** A program that listens on a port which, on some systems, only root may take. */
import type { Plan } from "../plan.ts";
import type { StageState } from "../stage.ts";
import { lookupUser } from "../steps/users.ts";
import type { Hit, Trace } from "../trace.ts";
import { listensOf } from "./listens.ts";

export function lowPorts(image: StageState, plan: Plan, trace: Trace): readonly Hit[] {
  const program = trace.start?.running?.program;
  const user = lookupUser(image, image.user);
  if (!program || plan.overridden || user.is !== "yes" || user.user.uid === undefined || user.user.uid === 0) return [];
  // capabilities of the file make it another question
  const capable = plan.dockerfile.stages.some((stage) =>
    stage.instructions.some((each) => each.keyword === "RUN" && /\bsetcap\b/.test(each.rest.text)),
  );
  const low = listensOf(program).found.find(({ port }) => Number(port) < 1024);
  if (!low || capable) return [];
  const { address, port, place } = low;
  const obstacle = { kind: "port-needs-root", address, port, user: image.user, place } as const;
  return [{ obstacle, line: image.userLine, span: undefined, stage: undefined }];
}
