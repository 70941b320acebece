/**
 * Starts the finished image on paper: what ENTRYPOINT and CMD say, where the program stands, whether the kernel, the loader
 * and the user can run it. @see https://docs.docker.com/reference/dockerfile/#entrypoint
 */
import { isKnown } from "../../text/unknown.ts";
import type { Doubt } from "../answer.ts";
import { MaybeLayer } from "../fs/layer.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Plan } from "../plan.ts";
import type { StageState } from "../stage.ts";
import { lookupUser } from "../steps/users.ts";
import type { Hit, Start } from "../trace.ts";
import { assetWarnings } from "./assets.ts";
import { startProcess } from "./process.ts";
import { whyUnknown } from "../fs/why-unknown.ts";

export function simulateStart(plan: Plan, image: StageState): Start {
  if (plan.overridden)
    return open({ reason: "the compose service starts another command or user than the image", line: image.line });
  const state = mountedOver(image, plan.mounted);
  const process = state.entrypoint ?? state.cmd;
  if (!process) {
    if (state.facts === undefined && state.image !== "scratch")
      return open(whyUnknown(state.fs, { reason: "what the base image starts isn't known", line: state.line }));
    return open({ reason: "the image has no ENTRYPOINT and no CMD: nothing is started by itself", line: state.line });
  }
  const user = lookupUser(state, state.user);
  if (user.is === "no") return failing({ kind: "user-missing", user: state.user }, state.userLine);
  if (!isKnown(state.workdir))
    return open(whyUnknown(state.fs, { reason: "the base image's working directory isn't known", line: state.line }));
  const verdict = startProcess(state, process, process === state.entrypoint ? "ENTRYPOINT" : "CMD");
  if (verdict.is === "unknown") return open(verdict.reason);
  if (verdict.is === "fails" && verdict.obstacle.kind === "entrypoint-missing" && !putsAnything(plan))
    return open({ reason: "nothing is put into the image: it is there for others to build on", line: image.line });
  if (verdict.is === "fails") return failing(verdict.obstacle, verdict.line);
  const program = verdict.program;
  const warnings = program ? assetWarnings(plan, state, program) : [];
  const fatal = warnings.find((hit) => hit.obstacle.kind === "file-not-in-image" && hit.obstacle.fatal);
  return {
    outcome: fatal ? "unknown" : "starts",
    hit: undefined,
    warnings,
    unknowns: [],
    running: { image: state, program },
  };
}

function putsAnything(plan: Plan): boolean {
  return plan.dockerfile.stages.some((stage) =>
    stage.instructions.some(({ keyword }) => keyword === "COPY" || keyword === "ADD" || keyword === "RUN"),
  );
}

/** What lies under a mount at start isn't what the image has there. */
function mountedOver(state: StageState, targets: readonly string[]): StageState {
  if (targets.length === 0) return state;
  const reason = { reason: "a volume is mounted over it", line: state.line };
  return { ...state, fs: state.fs.over(new MaybeLayer(targets, reason)).doubt(targets, reason, true) };
}

function open(reason: Doubt): Start {
  return { outcome: "unknown", hit: undefined, warnings: [], unknowns: [reason], running: undefined };
}

function failing(obstacle: Obstacle, line: number): Start {
  const hit: Hit = { obstacle, line, span: undefined, stage: undefined };
  return { outcome: "fails", hit, warnings: [], unknowns: [], running: undefined };
}
