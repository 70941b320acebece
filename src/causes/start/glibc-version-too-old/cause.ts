import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"glibc-too-old">>({
  slug: "glibc-version-too-old",
  phase: 8,
  title: "the program was linked against a newer glibc than the image has",
  severity: "error",
  fault: "repository",
  claims: { "glibc-too-old": (obstacle) => obstacle },
  message: ({ path, needs, has }) =>
    `\`${path}\` asks for GLIBC_${needs}, the final image has glibc ${has}; build in the same distribution release, use a newer final image, or set \`CGO_ENABLED=0\``,
  related: ({ program }, site) => [
    {
      ...site.plan.dockerfile.source.location(site.plan.dockerfile.source.lineSpan(program)),
      message: "links it against the newer one",
    },
  ],
  prints: ({ path, needs }) => [
    `${path}: /lib/x86_64-linux-gnu/libc.so.6: version \`GLIBC_${needs}' not found (required by ${path})`,
  ],
});
