import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate, relate } from "../../places.ts";

type Data = ObstacleOf<"language-too-new">;

const SAYS: Readonly<Record<Data["feature"], string>> = {
  "type-parameters": "type parameter requires",
  "range-over-int": "(untyped int constant): requires",
  builtin: "requires",
};

export const cause = defineCause<Data>({
  slug: "go-language-version-too-low",
  phase: 5,
  title: "the code uses more of the language than go.mod's go line allows",
  severity: "error",
  fault: "repository",
  claims: { "language-too-new": (obstacle) => obstacle },
  message: ({ text, since, lang, goLine }) =>
    `\`${text}\` came with Go ${since}, but ${goLine === undefined ? `go.mod has no \`go\` line, which means Go ${lang}` : `go.mod says \`go ${goLine}\``}, and the compiler keeps to that language however new it is itself; ${goLine === undefined ? "write" : "raise it to"} \`go ${since}\``,
  location: ({ place }, site) => locate(site, place),
  related: ({ goMod }, site) => relate(site, goMod, "sets the language"),
  prints: ({ feature, place, since, lang }) => [
    `${place.file}:${place.line}:… ${SAYS[feature]} go${since} or later (-lang was set to go${lang}; check go.mod)`,
  ],
  fixes: ({ goMod, goLine, since, lang, requires }) =>
    // below 1.17 a higher line also asks for the indirect requirements, which `go mod tidy` lists
    goMod?.span === undefined || goLine === undefined || (requires && Number(lang.slice(2)) < 17)
      ? []
      : [
          {
            title: `raise the go line to ${since}`,
            safety: "unsafe",
            edits: [{ file: goMod.file, start: goMod.span.start, end: goMod.span.end, text: `go ${since}` }],
          },
        ],
});
