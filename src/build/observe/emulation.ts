/**
 * A build for a foreign platform runs each stage under user-mode emulation, unless the stage asks for the builder's own
 * platform. The go command is slow there, and has crashed in ways of its own: it compiles for any platform anyway.
 * @see https://docs.docker.com/build/building/multi-platform/#cross-compilation
 */
import type { Plan } from "../plan.ts";
import type { Hit } from "../trace.ts";
import { builtStages } from "./chain.ts";

const GO = /(?:^|[\s;&|(])go\s+(?:build|install|test|generate|mod|get|run|vet)\b/;
/** Programs of the second run on the first as they are. */
const ALIKE = new Set(["amd64 386", "arm64 arm"]);

export function emulation(plan: Plan): readonly Hit[] {
  const { os, arch } = plan.platform;
  const builder = plan.builder.split("/")[1];
  if (os !== "linux" || builder === undefined) return [];
  return builtStages(plan).flatMap(({ index, stage, platform }) => {
    const runs = (platform ?? `${os}/${arch}`).split("/")[1] ?? arch;
    if (runs === builder || ALIKE.has(`${builder} ${runs}`)) return [];
    const step = stage.instructions.find((each) => each.keyword === "RUN" && GO.test(each.rest.text));
    if (!step) return [];
    const obstacle = {
      kind: "go-emulated",
      platform: `linux/${runs}`,
      builder: plan.builder,
      from: stage.from.line,
    } as const;
    return [{ obstacle, line: step.line, span: undefined, stage: index }];
  });
}
