import type { Span } from "../../../text/source.ts";
import { defineCause, type Site } from "../../cause.ts";
import { replaceSpan } from "../../places.ts";

interface Data {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
  /** The program that is for another processor. */
  readonly program: { readonly path: string; readonly goarch: string; readonly platform: string } | undefined;
}

/** A default for the processor in the stage that built a program. */
function defaultFor(site: Site, line: number, goarch: string): Omit<Data, "program"> | undefined {
  const { dockerfile, buildArgs } = site.plan;
  const stage = dockerfile.stages.find((each) => each.instructions.some((instruction) => instruction.line === line));
  const own = stage?.instructions ?? [];
  for (const instruction of [...own, ...dockerfile.globalArgs]) {
    if (instruction.keyword !== "ARG") continue;
    for (const { name, value } of instruction.args) {
      if (value?.text !== goarch || name.text !== "TARGETARCH" || buildArgs.has(name.text)) continue;
      return { name: name.text, value: goarch, span: { start: name.span.start, end: value.span.end } };
    }
  }
  return undefined;
}

export const cause = defineCause<Data>({
  slug: "targetarch-arg-default-shadows",
  phase: 1,
  title: "a default hides the platform that the builder would fill in",
  severity: "error",
  fault: "repository",
  rank: 10,
  claims: {
    "platform-default": ({ name, value }, site) =>
      site.hit.span ? { name, value, span: site.hit.span, program: undefined } : undefined,
    "wrong-architecture": ({ path, goarch, platform, program }, site) => {
      const found = defaultFor(site, program, goarch);
      return found && { ...found, program: { path, goarch, platform } };
    },
  },
  message: ({ name, value, program }) =>
    program === undefined
      ? `\`${name}=${value}\` hides the value that the builder fills in, so that this goes for every platform the image is built for; write \`ARG ${name}\``
      : `\`${name}=${value}\` hides the value that the builder fills in, so \`${program.path}\` is built for ${program.goarch} in an image for ${program.platform}, where it can't run; write \`ARG ${name}\``,
  location: ({ span }, site) => site.plan.dockerfile.source.location(span),
  prints: ({ program }) => (program === undefined ? [] : [`exec ${program.path}: exec format error`]),
  fixes: ({ name, span }, site) => [
    { title: "leave the default out", safety: "unsafe", edits: [replaceSpan(site, span, name)] },
  ],
});
