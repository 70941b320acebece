import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { builderFacts } from "../../builder-image.ts";
import { insertBefore } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"cgo-compiler-missing">>({
  slug: "cgo-c-compiler-missing",
  phase: 6,
  title: "cgo is on, but the image has no C compiler",
  severity: "error",
  fault: "repository",
  claims: { "cgo-compiler-missing": (obstacle) => obstacle },
  message: ({ compiler, package: path, image }) => `\`${path}\` is built with cgo, and \`${image}\` has no \`${compiler}\`; set \`CGO_ENABLED=0\` when no C code is needed, or install a C compiler`,
  prints: ({ compiler }) => [`cgo: C compiler "${compiler}" not found: exec: "${compiler}": executable file not found in $PATH`],
  fixes: (_, site) => {
    const manager = builderFacts(site)?.packageManager;
    if (manager !== "apk" && manager !== "apt") return [];
    const line = manager === "apk" ? "RUN apk add --no-cache gcc musl-dev" : "RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev && rm -rf /var/lib/apt/lists/*";
    return [{ title: "install a C compiler", safety: "safe", edits: [insertBefore(site, site.hit.line, line)] }];
  },
});
