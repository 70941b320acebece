import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { installFix } from "../../install.ts";

export const cause = defineCause<ObstacleOf<"cgo-compiler-missing">>({
  slug: "cgo-c-compiler-missing",
  phase: 6,
  title: "cgo is on, but the image has no C compiler",
  severity: "error",
  fault: "repository",
  claims: { "cgo-compiler-missing": (obstacle) => obstacle },
  message: ({ compiler, package: path, image }) =>
    `\`${path}\` is built with cgo, and \`${image}\` has no \`${compiler}\`, so the build stops; set \`CGO_ENABLED=0\` when no C code is needed, or install a C compiler`,
  prints: ({ compiler }) => [
    `cgo: C compiler "${compiler}" not found: exec: "${compiler}": executable file not found in $PATH`,
  ],
  fixes: ({ compiler }, site) =>
    /(^|\/)(gcc|cc)$/.test(compiler)
      ? installFix(site, "install a C compiler", { apk: ["gcc", "musl-dev"], apt: ["gcc", "libc6-dev"] })
      : [],
});
