/** The names of BuildKit's vertices: `[build 4/6] RUN make`, `[linux/arm64 build 4/6] …`, `[web build 4/6] …`. */

const NAME = /^\[([^\]]{1,200})\] (?:ONBUILD )?(.*)$/s;
const POSITION = /^\d+\/\d+$/;

export interface VertexName {
  readonly stage: string | undefined;
  /** Undefined for internal steps, and for exporters. */
  readonly instruction: string | undefined;
}

export function readVertexName(name: string): VertexName {
  const [, bracket = "", rest = ""] = NAME.exec(name) ?? [];
  const words = bracket.trim().split(/\s+/);
  if (!POSITION.test(words.at(-1) ?? "")) return { stage: undefined, instruction: undefined };
  const stage = words.at(-2);
  return {
    stage: stage === undefined || stage.includes("/") ? undefined : stage,
    instruction: rest.trim(),
  };
}

/**
 * Names are cut by old versions (`[build 4/6] RUN CGO_ENABLED=0 go bui...`) and by terminals, but the position of a step
 * in its stage is unique.
 */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [bracketA, bracketB] = [/^\[[^\]]*\d+\/\d+\]/.exec(a)?.[0], /^\[[^\]]*\d+\/\d+\]/.exec(b)?.[0]];
  if (bracketA === undefined || bracketA !== bracketB) return false;
  const [shortA, shortB] = [a.replace(/(?:\.\.\.|…)$/, ""), b.replace(/(?:\.\.\.|…)$/, "")];
  return shortB.startsWith(shortA) || shortA.startsWith(shortB);
}
