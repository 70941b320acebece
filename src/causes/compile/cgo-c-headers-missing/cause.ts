import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { builderFacts } from "../../builder-image.ts";
import { insertBefore } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"cgo-headers-missing">>({
  slug: "cgo-c-headers-missing",
  phase: 6,
  title: "a C header that cgo needs is not installed",
  severity: "error",
  fault: "repository",
  claims: { "cgo-headers-missing": (obstacle) => obstacle },
  message: ({ header, package: path, libc, image }) => `\`${path}\` includes \`${header}\`, which \`${image}\` lacks; ${libc ? "gcc alone brings no C library headers there: install musl-dev (Alpine) or libc6-dev (Debian) as well" : "install the library's development package"}`,
  prints: ({ header }) => [`fatal error: ${header}: No such file or directory`],
  fixes: ({ libc }, site) => (libc && builderFacts(site)?.packageManager === "apk" ? [{ title: "install the C library's headers", safety: "safe", edits: [insertBefore(site, site.hit.line, "RUN apk add --no-cache musl-dev")] }] : []),
});
