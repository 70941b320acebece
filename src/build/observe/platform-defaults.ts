/**
 * A default of one of the arguments that the builder fills in by itself hides the builder's value: the stage gets the same
 * platform on every leg of a build for several. @see https://docs.docker.com/build/building/variables/#multi-platform-build-arguments
 */
import type { Arg } from "../../docker/dockerfile/ast.ts";
import type { Plan } from "../plan.ts";
import type { Hit } from "../trace.ts";

const FILLED = new Set("TARGETPLATFORM TARGETOS TARGETARCH TARGETVARIANT".split(" "));

export function platformDefaults(plan: Plan): readonly Hit[] {
  const { dockerfile, graph } = plan;
  const stages = graph.stages.filter(({ index, replaced }) => !replaced && graph.reachable.includes(index));
  return [
    ...dockerfile.globalArgs.flatMap((arg) => hits(plan, arg, undefined)),
    ...stages.flatMap(({ index, stage }) =>
      stage.instructions.flatMap((each) => (each.keyword === "ARG" ? hits(plan, each, index) : [])),
    ),
  ];
}

function hits(plan: Plan, arg: Arg, stage: number | undefined): Hit[] {
  return arg.args.flatMap(({ name, value }) =>
    value === undefined ||
    !FILLED.has(name.text) ||
    plan.buildArgs.has(name.text) ||
    value.text.includes("$") ||
    // what an image of Go programs is built for anyway
    (name.text === "TARGETOS" && value.text === "linux")
      ? []
      : [
          {
            obstacle: { kind: "platform-default", name: name.text, value: value.text },
            line: arg.line,
            span: { start: name.span.start, end: value.span.end },
            stage,
          },
        ],
  );
}
