import type { ObstacleOf } from "../../../build/obstacle.ts";
import type { Site } from "../../cause.ts";
import { defineCause } from "../../cause.ts";

interface Data extends ObstacleOf<"dockerfile-error"> {
  /** The image as FROM writes it, and what of it is empty. */
  readonly expression: string;
  readonly blank: readonly string[];
  /** What is left of the image; empty when nothing is. */
  readonly rest: string;
}

export const cause = defineCause<Data>({
  slug: "from-arg-blank",
  phase: 1,
  title: "the image of FROM is an ARG without a value",
  severity: "error",
  fault: "repository",
  claims: {
    "dockerfile-error": (obstacle, site) => {
      const whole = /base name \((.*)\) should not be blank/.exec(obstacle.message)?.[1];
      if (whole !== undefined) return { ...obstacle, expression: whole, blank: blankNames(whole, site), rest: "" };
      const rest = /failed to parse stage name "(.*)": invalid reference format/.exec(obstacle.message)?.[1];
      const stage = site.plan.dockerfile.stages.find(({ from }) => from.line === site.hit.line);
      const expression = stage?.from.image.text;
      if (rest === undefined || expression === undefined) return undefined;
      const blank = blankNames(expression, site);
      return blank.length > 0 ? { ...obstacle, expression, blank, rest } : undefined;
    },
  },
  message: ({ expression, blank, rest }, site) => {
    const [name] = blank;
    const shown = name === undefined ? `\`${expression}\`` : `\`$${name}\``;
    const what = rest === "" ? "FROM names no image" : `FROM names \`${rest}\`, which is no image`;
    const declared = site.plan.dockerfile.globalArgs.some(({ args }) => args.some((arg) => arg.name.text === name));
    const where = declared ? "give its ARG a default" : "declare its ARG before the first FROM with a default";
    return `${shown} is empty here, so ${what}; ${where}, or pass it with \`--build-arg\``;
  },
  prints: ({ message }) => [message],
});

function blankNames(expression: string, { plan }: Site): string[] {
  const names = [...expression.matchAll(/\$(?:\{(\w+)\}|(\w+))/g)].map(([, braced, plain]) => braced ?? plain ?? "");
  // a value that isn't known is something else
  return [...new Set(names)].filter((name) => (plan.graph.globals.get(name) ?? "") === "");
}
