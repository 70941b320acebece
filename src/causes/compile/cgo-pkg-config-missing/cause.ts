import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"cgo-pkg-config-missing">>({
  slug: "cgo-pkg-config-missing",
  phase: 6,
  title: "pkg-config, or a library it is asked for, is not installed",
  severity: "error",
  fault: "repository",
  claims: { "cgo-pkg-config-missing": (obstacle) => obstacle },
  message: ({ package: path, name, tool }) => (tool ? `\`${path}\` finds its C library \`${name}\` with pkg-config, which the image lacks; install pkg-config (pkgconf) and the library's development package` : `\`${path}\` needs the C library \`${name}\`, which pkg-config does not find in the image; install its development package`),
  prints: ({ name, tool }) => [tool ? 'pkg-config: exec: "pkg-config": executable file not found in $PATH' : `Package ${name} was not found in the pkg-config search path.`],
});
