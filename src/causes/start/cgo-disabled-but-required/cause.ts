import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"cgo-stub">>({
  slug: "cgo-disabled-but-required",
  phase: 8,
  title: "a module was built without the C code it needs",
  severity: "error",
  fault: "repository",
  confidence: "likely",
  claims: { "cgo-stub": (obstacle) => obstacle },
  message: ({ module }) =>
    `\`${module}\` needs cgo; without it a stub is built that fails as soon as it is used; set \`CGO_ENABLED=1\` in an image with a C compiler, or use a driver in pure Go`,
  related: ({ program }, site) => [
    {
      ...site.plan.dockerfile.source.location(site.plan.dockerfile.source.lineSpan(program)),
      message: "built without cgo",
    },
  ],
  prints: () => ["Binary was compiled with 'CGO_ENABLED=0', go-sqlite3 requires cgo to work. This is a stub"],
});
