/**
 * The stages of a Dockerfile as one build sees them: what each starts from, which are needed, and what is wrong with
 * that before anything runs. The order of the checks is the engine's: all FROMs, the target, all COPY --from and mounts of
 * all stages (needed or not), circles, references; later stages are refused only when the instruction's turn comes.
 *
 * - the target is found by name in any case, never by number; COPY --from takes numbers, a mount does not;
 * - a circle over COPY is found at once, but one that closes over FROM is a "needs to be defined before";
 * - ONBUILD of a base stage runs before the stage's own instructions and does not pass on further.
 *
 * @see https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go
 */
import type { Span } from "../../text/source.ts";
import type { Dockerfile, Instruction } from "../dockerfile/ast.ts";
import { withExactSuggestion } from "../dockerfile/suggest.ts";
import { goLower, goQuote } from "../go-text.ts";
import { parseReference } from "../reference.ts";
import { type Bases, resolveBases } from "./bases.ts";
import { commentErrors } from "./comments.ts";
import { type ContextNames } from "./contexts.ts";
import { firstCircle } from "./cycles.ts";
import { type BuildArgs, evaluateGlobals } from "./globals.ts";
import { lateStages } from "./late.ts";
import { formatFullPlatform, formatPlatform, normalPlatform, parsePlatform, type Platform } from "./platform.ts";
import { onbuildOf, reachableFrom } from "./reach.ts";
import { States, usesOf } from "./sources.ts";
import type { GraphError, ResolvedStage, StageGraph } from "./types.ts";

export type { StageGraph } from "./types.ts";
export type { BuildArgs } from "./globals.ts";

export interface StageOptions {
  /** Name of the stage to build; the last one when it is missing or empty. */
  readonly target?: string | undefined;
  readonly buildArgs?: BuildArgs | undefined;
  /** The platform to build for, such as `linux/arm64`; the builder's own when missing. */
  readonly platform?: string | undefined;
  /** The builder's platform; what hangs on it is unknown when missing. */
  readonly buildPlatform?: string | undefined;
  /** Names of `--build-context`. */
  readonly namedContexts?: ContextNames | undefined;
}

export function resolveStages(dockerfile: Dockerfile, options: StageOptions = {}): StageGraph {
  return new GraphBuilder(dockerfile, options).build();
}

class GraphBuilder {
  readonly #dockerfile: Dockerfile;
  readonly #options: StageOptions;
  readonly #contexts: ContextNames;
  readonly #buildPlatform: Platform | undefined;
  readonly #targetPlatform: Platform | undefined;
  readonly #errors: GraphError[] = [];
  /** Stages that each stage uses by COPY or mount, with the last instruction that does. */
  readonly #uses: Map<number, Instruction>[] = [];
  readonly #triggers: Instruction[][] = [];

  constructor(dockerfile: Dockerfile, options: StageOptions) {
    this.#dockerfile = dockerfile;
    this.#options = options;
    this.#contexts = options.namedContexts ?? new Set();
    this.#buildPlatform = readPlatform(options.buildPlatform, undefined);
    this.#targetPlatform = readPlatform(options.platform, this.#buildPlatform) ?? this.#buildPlatform;
  }

  build(): StageGraph {
    const shared = {
      dockerfile: this.#dockerfile,
      buildPlatform: this.#buildPlatform,
      targetPlatform: this.#targetPlatform,
      contexts: this.#contexts,
    };
    const { target: wanted, buildArgs = new Map() } = this.#options;
    const globals = evaluateGlobals({ ...shared, buildArgs, target: wanted });
    if (this.#dockerfile.stages.length === 0 && this.#dockerfile.errors.length === 0) this.#noStages();
    const bases = resolveBases({ ...shared, globals: globals.values });
    this.#errors.push(...globals.errors, ...bases.errors);
    const target = this.#target(bases);
    const states = new States({
      dockerfile: this.#dockerfile,
      byName: bases.byName,
      contexts: this.#contexts,
      targetPlatform: this.#targetPlatform && formatFullPlatform(normalPlatform(this.#targetPlatform)),
    });
    const images = this.#useAll(states);
    const soleState = states.count === 1;
    this.#circle();
    this.#references(bases, images);
    const reachable = target === undefined ? [] : this.#reach(target, bases, states);
    const stages = this.#stages(bases);
    this.#errors.push(...lateStages({ stages, reachable, soleState, states }), ...commentErrors(stages, reachable));
    return {
      stages,
      target,
      reachable,
      globals: globals.values,
      errors: this.#errors,
      soleState,
      lookupFrom: (_, text, by = "copy") => states.lookup(text, by),
    };
  }

  #fail(message: string, span: Span, line: number): void {
    this.#errors.push({ message, span, line, phase: "load" });
  }

  #noStages(): void {
    const { globalArgs } = this.#dockerfile;
    const last = globalArgs.at(-1);
    this.#fail("dockerfile contains no stages to build", last?.span ?? { start: 0, end: 0 }, last?.line ?? 1);
  }

  #target({ byName }: Bases): number | undefined {
    const { stages } = this.#dockerfile;
    const { target } = this.#options;
    if (!target) return stages.at(-1)?.index;
    const index = byName.get(goLower(target));
    const last = stages.at(-1)?.from;
    if (index !== undefined || !last) return index;
    const names = stages.map((stage) => stage.name ?? `stage-${stage.index}`);
    const message = `target stage ${goQuote(target)} could not be found`;
    this.#fail(withExactSuggestion(message, target, names), last.span, last.line);
    return undefined;
  }

  /** Links all COPY --from and mounts; returns the images among them. */
  #useAll(states: States): readonly Image[] {
    const images: Image[] = [];
    for (const stage of this.#dockerfile.stages) {
      this.#uses.push(new Map());
      this.#triggers.push([]);
      for (const instruction of stage.instructions) images.push(...this.#link(stage.index, instruction, states));
    }
    return images;
  }

  /** Links what one instruction uses; returns the images. */
  #link(index: number, instruction: Instruction, states: States): readonly Image[] {
    const { span, line } = instruction;
    const images: Image[] = [];
    for (const use of usesOf(instruction)) {
      const source = states.use(use);
      if (source.kind === "invalid") this.#fail(source.message, use.span, line);
      if (source.kind === "stage") this.#uses[index]?.set(source.index, instruction);
      if (source.kind === "image") images.push({ ref: source.ref, span, line });
    }
    return images;
  }

  #circle(): void {
    const circle = firstCircle(this.#uses);
    const stage = circle && this.#dockerfile.stages[circle.start];
    if (!circle || !stage) return;
    const name = stage.name ?? `stage-${stage.index}`;
    this.#fail(`circular dependency detected on stage: ${name}`, circle.closing.span, circle.closing.line);
  }

  /** Every image must be a reference, also in stages that nobody needs. */
  #references(bases: Bases, images: readonly Image[]): void {
    for (const [index, base] of bases.origins.entries()) {
      const from = this.#dockerfile.stages[index]?.from;
      if (base.kind === "image" && from) this.#reference({ ref: base.ref, span: from.image.span, line: from.line });
    }
    for (const image of images) this.#reference(image);
  }

  #reference({ ref, span, line }: Image): void {
    const reference = parseReference(ref);
    if ("message" in reference)
      this.#fail(`failed to parse stage name ${goQuote(ref)}: ${reference.message}`, span, line);
  }

  /** Triggers of base stages may need further stages, so it goes on until nothing is added. */
  #reach(target: number, bases: Bases, states: States): readonly number[] {
    const triggered = new Set<number>();
    for (;;) {
      const reachable = reachableFrom(target, bases.origins, this.#uses);
      const fresh = reachable.filter((index) => !triggered.has(index));
      if (fresh.length === 0) return reachable;
      const images: Image[] = [];
      for (const index of fresh) {
        triggered.add(index);
        images.push(...this.#trigger(index, bases, states));
      }
      for (const image of images) this.#reference(image);
    }
  }

  #trigger(index: number, bases: Bases, states: States): readonly Image[] {
    const images: Image[] = [];
    const base = bases.origins[index];
    const from = this.#dockerfile.stages[index]?.from;
    if (base?.kind !== "stage" || !from || bases.replacedBy[index] !== undefined) return images;
    for (const { instruction, problem } of onbuildOf(this.#dockerfile.stages[base.index])) {
      if (problem !== undefined) this.#fail(problem, from.span, from.line);
      if (!instruction) continue;
      this.#triggers[index]?.push(instruction);
      images.push(...this.#link(index, instruction, states));
    }
    return images;
  }

  #stages({ origins, platforms, replacedBy }: Bases): readonly ResolvedStage[] {
    return this.#dockerfile.stages.map((stage, index) => {
      const platform = platforms[index];
      const replacement = replacedBy[index];
      const base = origins[index] ?? { kind: "scratch" };
      return {
        index,
        stage,
        base: replacement === undefined ? base : { kind: "context", name: replacement },
        platform: platform && formatPlatform(platform),
        replaced: replacement !== undefined,
        triggers: this.#triggers[index] ?? [],
      };
    });
  }
}

interface Image {
  readonly ref: string;
  readonly span: Span;
  readonly line: number;
}

function readPlatform(text: string | undefined, host: Platform | undefined): Platform | undefined {
  const platform = text === undefined ? undefined : parsePlatform(text, host);
  return platform && !("message" in platform) ? normalPlatform(platform) : undefined;
}
