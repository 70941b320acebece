/**
 * A dynamic program from a golang image whose tag names no distribution, in a final image that names one: the first moves to
 * the next Debian release with its newer glibc, the second doesn't. @see https://hub.docker.com/_/golang
 */
import type { Plan } from "../plan.ts";
import type { StageState } from "../stage.ts";
import type { Hit, Trace } from "../trace.ts";
import { builtStages } from "./chain.ts";

const PLAIN = /^(?:docker\.io\/)?(?:library\/)?golang(?::(?:latest|1(?:\.\d+){0,2}))?$/;
const NAMED = /buster|bullseye|bookworm|trixie|debian1[0-9]/;

export function movingDistro(image: StageState, plan: Plan, trace: Trace): readonly Hit[] {
  const program = trace.start?.running?.program;
  if (program?.dynamic !== true || program.libc !== "glibc" || !NAMED.test(image.image)) return [];
  const built = builtStages(plan).find(({ stage }) => stage.instructions.some(({ line }) => line === program.line));
  if (built?.base.kind !== "image" || !PLAIN.test(built.base.ref)) return [];
  const { from } = built.stage;
  const obstacle = { kind: "builder-moves", image: built.base.ref, final: image.image, finalLine: image.line } as const;
  return [{ obstacle, line: from.line, span: from.image.span, stage: built.index }];
}
