import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause, type Site } from "../../cause.ts";
import { instructionAt } from "../../places.ts";
import type { Location } from "../../../text/source.ts";

interface Data {
  readonly word: string;
  readonly variable: string;
  /** The program that gets the word; undefined when the word is the program. */
  readonly program: string | undefined;
}

export const cause = defineCause<Data>({
  slug: "exec-form-variable-not-expanded",
  phase: 8,
  title: "a variable in a JSON-form CMD or ENTRYPOINT stays as it is written",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  rank: 1,
  claims: {
    "variable-not-expanded": ({ word, variable, program }: ObstacleOf<"variable-not-expanded">) => ({
      word,
      variable,
      program,
    }),
  },
  message: ({ word, variable, program }) =>
    `\`${program}\` gets the text \`${word}\`: without a shell nobody puts in the value of \`${variable}\`; let the program read \`${variable}\` from its environment, or start it with \`["/bin/sh", "-c", "exec …"]\``,
  location: ({ word }, site) => wordLocation(site, word),
});

function wordLocation(site: Site, text: string): Location | undefined {
  const instruction = instructionAt(site, site.hit.line);
  if ((instruction?.keyword !== "CMD" && instruction?.keyword !== "ENTRYPOINT") || instruction.command.form !== "exec")
    return undefined;
  const word = instruction.command.argv.find((candidate) => candidate.text === text);
  return word && site.plan.dockerfile.source.location(word.span);
}
