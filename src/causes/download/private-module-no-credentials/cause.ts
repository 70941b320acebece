import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"no-credentials">>({
  slug: "private-module-no-credentials",
  phase: 3,
  title: "a private module is fetched without credentials",
  severity: "error",
  fault: "repository",
  confidence: "likely",
  claims: { "no-credentials": (obstacle) => obstacle },
  message: ({ module, host, because }) =>
    `${because} marks \`${module}\` as private, so go asks \`${host}\` for it, but nothing in this step gives git a name and a password or a key; mount them: \`RUN --mount=type=secret,id=netrc,target=/root/.netrc …\``,
  prints: ({ host }) => [`fatal: could not read Username for 'https://${host}': terminal prompts disabled`],
});
