import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"private-not-said">>({
  slug: "private-module-goprivate-missing",
  phase: 3,
  title: "git can reach a private host, but go takes its modules for public",
  severity: "note",
  fault: "repository",
  confidence: "likely",
  claims: { "private-not-said": (obstacle) => obstacle },
  message: ({ prefix, module }) =>
    `git has access to \`${prefix}\`, but go asks the public proxy for \`${module}\` first, and the checksum database for what go.sum doesn't know, which fails; set \`ENV GOPRIVATE=${prefix}\``,
});
