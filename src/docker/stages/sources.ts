/**
 * What COPY --from and RUN --mount=from= name. Whatever is no stage becomes a state of its own behind the stages, also the
 * empty source of each mount without `from`; COPY counts these when it names a state by number.
 */
import type { Span } from "../../text/source.ts";
import type { Copy, Dockerfile, Instruction, Run } from "../dockerfile/ast.ts";
import { mountOrigins } from "../dockerfile/mounts.ts";
import { expandWord } from "../expand/expand.ts";
import { goLower } from "../go-text.ts";
import { type ContextNames, contextOfImage } from "./contexts.ts";
import type { Lookup, Origin } from "./types.ts";

/** One use of another state by an instruction. */
export interface Use {
  readonly from: string;
  readonly by: "copy" | "mount";
  readonly span: Span;
}

/** The states an instruction uses, in order. A mount without `from` uses `scratch`. */
export function usesOf(instruction: Instruction): readonly Use[] {
  if (instruction.keyword === "COPY") return copyUse(instruction);
  return instruction.keyword === "RUN" ? mountUses(instruction) : [];
}

function copyUse(copy: Copy): Use[] {
  const flag = copy.flags.findLast(({ name }) => name === "from");
  return flag?.value ? [{ from: flag.value, by: "copy", span: flag.span }] : [];
}

function mountUses(run: Run): Use[] {
  return mountOrigins(run).map(({ from, span }) => ({ from: from || "scratch", by: "mount", span }));
}

export interface SourceQuestion {
  readonly dockerfile: Dockerfile;
  readonly byName: ReadonlyMap<string, number>;
  readonly contexts: ContextNames;
  /** For the keys of named contexts. */
  readonly targetPlatform: string | undefined;
}

/** The stages, and behind them the states that uses have added. */
export class States {
  readonly #question: SourceQuestion;
  readonly #added: Origin[] = [];

  constructor(question: SourceQuestion) {
    this.#question = question;
  }

  get count(): number {
    return this.#question.dockerfile.stages.length + this.#added.length;
  }

  /** Looks a use up and adds the state that it makes; one that is used by its number is added once more. */
  use({ from, by }: Use): Lookup {
    const found = this.lookup(from, by);
    if (found.kind !== "stage" && found.kind !== "invalid") this.#added.push(found);
    return found;
  }

  lookup(from: string, by: Use["by"]): Lookup {
    const { dockerfile, byName, contexts, targetPlatform } = this.#question;
    if (by === "copy") {
      const { value, error } = expandWord(from, () => undefined, dockerfile.directives.escape);
      if (error !== undefined) return { kind: "invalid", message: error };
      if (value !== from) return { kind: "invalid", message: noVariables };
      if (isIndex(from)) return this.#byIndex(Number(from));
    }
    const index = byName.get(goLower(from));
    if (index !== undefined) return { kind: "stage", index };
    if (from === "scratch") return { kind: "scratch" };
    const name = contextOfImage(from, contexts, targetPlatform);
    return name === undefined ? { kind: "image", ref: from } : { kind: "context", name };
  }

  #byIndex(index: number): Lookup {
    const stages = this.#question.dockerfile.stages.length;
    if (index >= 0 && index < stages) return { kind: "stage", index };
    return this.#added[index - stages] ?? { kind: "invalid", message: `invalid stage index ${index}` };
  }
}

const noVariables =
  "variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround";

/** What Go's `strconv.Atoi` takes. */
function isIndex(text: string): boolean {
  return /^[+-]?\d+$/.test(text) && Math.abs(Number(text)) < 2 ** 63;
}
