import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { installFix, packagesFor } from "../../install.ts";
import type { Site } from "../../cause.ts";

type Data = ObstacleOf<"cgo-pkg-config-missing">;

function wanted({ name, tool }: Data, site: Site): string[] | undefined {
  const library = packagesFor(site, "module", [name]);
  if (!tool) return library;
  const program = packagesFor(site, "tool", ["pkg-config"]) ?? packagesFor(site, "tool", ["pkgconf"]);
  return library && program ? [...program, ...library] : undefined;
}

export const cause = defineCause<Data>({
  slug: "cgo-pkg-config-missing",
  phase: 6,
  title: "pkg-config, or a library it is asked for, is not installed",
  severity: "error",
  fault: "repository",
  claims: { "cgo-pkg-config-missing": (obstacle) => obstacle },
  message: (data, site) => {
    const { package: path, name, tool } = data;
    const packages = wanted(data, site);
    const remedy = packages
      ? `install \`${packages.join(" ")}\``
      : tool
        ? "install pkg-config and the library's development package"
        : "install its development package";
    return tool
      ? `\`${path}\` finds the C library \`${name}\` with pkg-config, which the image lacks, so the build stops; ${remedy}`
      : `\`${path}\` needs the C library \`${name}\`, which pkg-config does not find in the image, so the build stops; ${remedy}`;
  },
  prints: ({ name, package: path, tool }) => [
    tool
      ? `${path}: exec: "pkg-config": executable file not found in $PATH`
      : `Package ${name} was not found in the pkg-config search path.`,
  ],
  fixes: (data, site) => installFix(site, "install what pkg-config needs", wanted(data, site)),
});
