import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"secret-kept">>({
  slug: "secret-in-image",
  phase: 1,
  title: "a secret ends up in the image, where whoever pulls it can read it",
  severity: "note",
  fault: "repository",
  confidence: "likely",
  lintRules: ["SecretsUsedInArgOrEnv"],
  claims: { "secret-kept": (obstacle) => obstacle },
  message: ({ how, name, written }) => {
    if (how === "COPY")
      return `\`${name}\` stays in a layer of the image, even if a later step removes it; mount it with \`RUN --mount=type=secret\`, or hand it over at start`;
    if (how === "ENV")
      return `the value of \`${name}\` is part of the image's settings, for everybody who pulls it; set it when the container starts`;
    return `${written ? "the default" : "what is given"} for \`${name}\` stands in the image's history, for everybody who pulls it; use \`RUN --mount=type=secret,id=${name.toLowerCase()}\`, or an earlier stage`;
  },
});
