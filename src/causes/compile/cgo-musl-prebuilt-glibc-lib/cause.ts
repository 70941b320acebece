import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"cgo-musl-glibc-lib">>({
  slug: "cgo-musl-prebuilt-glibc-lib",
  phase: 6,
  title: "a module brings a C library that was built for glibc",
  severity: "error",
  fault: "repository",
  claims: { "cgo-musl-glibc-lib": (obstacle) => obstacle },
  message: ({ module, image }) =>
    `\`${module}\` links a static library built for glibc, which does not link on \`${image}\` (musl); build with \`-tags musl\` where the module knows it, or on a Debian image`,
  prints: () => ["undefined reference to `__rawmemchr'", "collect2: error: ld returned 1 exit status"],
});
