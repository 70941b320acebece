import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause, type Site } from "../../cause.ts";
import type { Related } from "../../../finding/finding.ts";
import { instructionAt, replaceSpan } from "../../places.ts";

type Combined = ObstacleOf<"program-repeated" | "shell-form-arguments">;

export const cause = defineCause<Combined>({
  slug: "entrypoint-cmd-combined",
  phase: 8,
  title: "CMD names the program again that ENTRYPOINT starts",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: {
    "program-repeated": (obstacle) => obstacle,
    "shell-form-arguments": (obstacle) => obstacle,
  },
  message: (data) =>
    data.kind === "program-repeated"
      ? `CMD is appended to ENTRYPOINT, so \`${data.argv.join(" ")}\` is run and the program gets its own path as an argument; leave only the arguments in CMD`
      : `a CMD without brackets behind an ENTRYPOINT with them: \`${data.program}\` gets the arguments \`${data.shell.join(" ")}\` and \`${data.text}\`; write CMD as a JSON array of the arguments`,
  related: ({ entrypoint }, site) => entrypointOf(site, entrypoint),
  fixes: (data, site) => {
    if (data.kind !== "program-repeated") return [];
    const instruction = instructionAt(site, site.hit.line);
    if (instruction?.keyword !== "CMD" || instruction.command.form !== "exec") return [];
    const [first, ...rest] = instruction.command.argv;
    if (!first) return [];
    const last = rest.at(-1);
    if (!last) {
      const { source } = site.plan.dockerfile;
      const whole = { start: source.lineStart(instruction.line), end: source.lineStart(instruction.endLine + 1) };
      return [{ title: "remove CMD", safety: "unsafe", edits: [replaceSpan(site, whole, "")] }];
    }
    const words = rest.map((word) => JSON.stringify(word.text)).join(", ");
    const span = { start: first.span.start, end: last.span.end };
    return [{ title: "leave the arguments in CMD", safety: "unsafe", edits: [replaceSpan(site, span, words)] }];
  },
});

function entrypointOf(site: Site, line: number): Related[] {
  const { source } = site.plan.dockerfile;
  return line === 0
    ? []
    : [{ ...source.location(source.lineSpan(line)), message: "starts the program, with CMD behind it" }];
}
