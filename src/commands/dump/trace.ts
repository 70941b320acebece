/** What the builder is expected to do with a Dockerfile whose directory is the build context. */
import { basename, dirname } from "node:path";
import { simulate } from "../../build/simulate.ts";
import type { Plan } from "../../build/plan.ts";
import type { Hit, Step } from "../../build/trace.ts";
import { makePlan, makeWorld, readDockerfile } from "../../check/plans.ts";
import { diskSnapshot } from "../../host/disk.ts";
import { realDirectory } from "../../host/places.ts";
import { UsageError } from "../line/spec.ts";
import type { DumpInput } from "./readers.ts";

function planOf({ file, path }: DumpInput): Plan {
  if (path === undefined) throw new UsageError("a plan needs the files around the Dockerfile; give its path");
  const snapshot = diskSnapshot(realDirectory(dirname(path)));
  const world = makeWorld(snapshot, undefined);
  const name = basename(path);
  const dockerfile = readDockerfile(world, name);
  if (!dockerfile) throw new UsageError(`\`${file}\` can't be read`);
  const invocation = {
    dockerfile: name,
    context: "",
    target: undefined,
    platform: "linux/amd64",
    service: undefined,
    buildArgs: new Map<string, string>(),
    contexts: new Map<string, string>(),
    assumptions: [],
  };
  return makePlan(world, dockerfile, invocation, {});
}

export function dumpPlan(input: DumpInput): unknown {
  const { graph, platform } = planOf(input);
  return {
    platform: `${platform.os}/${platform.arch}`,
    target: graph.target,
    reachable: [...graph.reachable],
    errors: graph.errors,
    stages: graph.stages.map(({ stage, base, platform: own, triggers }) => ({
      name: stage.name,
      line: stage.from.line,
      platform: own,
      base,
      instructions: [...triggers, ...stage.instructions].map(({ line, keyword, rest }) => ({
        line,
        text: `${keyword} ${rest.text}`.trim(),
      })),
    })),
  };
}

export function dumpTrace(input: DumpInput): unknown {
  const trace = simulate(planOf(input));
  return {
    outcome: trace.outcome,
    failure: hit(trace.failure),
    steps: trace.steps.map(step),
    behind: trace.behind.map(hit),
    unknowns: trace.unknowns,
    start: trace.start && {
      outcome: trace.start.outcome,
      hit: hit(trace.start.hit),
      warnings: trace.start.warnings.map(hit),
      unknowns: trace.start.unknowns,
    },
  };
}

function hit(met: Hit | undefined): unknown {
  return met && { line: met.line, stage: met.stage, obstacle: met.obstacle };
}

function step({ stage, line, keyword, text, outcome, hit: met, swallowed, unknowns }: Step): unknown {
  return { stage, line, keyword, text, outcome, hit: hit(met), swallowed: swallowed.map(hit), unknowns };
}
