import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"cgo-musl-lfs64">>({
  slug: "cgo-musl-lfs64-symbols",
  phase: 6,
  title: "an old go-sqlite3 uses names that musl no longer has",
  severity: "error",
  fault: "repository",
  claims: { "cgo-musl-lfs64": (obstacle) => obstacle },
  message: ({ module, version, image }) =>
    `\`${module}@${version}\` uses pread64 and off64_t, which the musl of \`${image}\` no longer declares; require v1.14.18 or newer, or set \`CGO_CFLAGS=-D_LARGEFILE64_SOURCE\``,
  prints: () => ["error: 'pread64' undeclared here (not in a function); did you mean 'pread'?"],
});
