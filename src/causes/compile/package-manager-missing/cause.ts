import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { builderFacts } from "../../builder-image.ts";

const MANAGERS: Readonly<Record<string, string>> = {
  apk: "Alpine",
  "apt-get": "Debian and Ubuntu",
  apt: "Debian and Ubuntu",
  dnf: "Fedora and RHEL",
  yum: "RHEL",
  microdnf: "UBI minimal",
};

export const cause = defineCause<ObstacleOf<"tool-missing"> & { readonly has: string | undefined }>({
  slug: "package-manager-missing",
  phase: 6,
  title: "the package manager belongs to another distribution",
  severity: "error",
  fault: "repository",
  rank: 10,
  claims: {
    "tool-missing": (obstacle, site) =>
      Object.hasOwn(MANAGERS, obstacle.tool) ? { ...obstacle, has: builderFacts(site)?.packageManager } : undefined,
  },
  message: ({ tool, image, has }) =>
    `\`${tool}\` is the package manager of ${MANAGERS[tool] ?? "another system"}, and \`${image}\` ${has === "none" || has === undefined ? "has none" : `has \`${has === "apt" ? "apt-get" : has}\``}; write the step for that image, or change the image`,
  prints: ({ tool }) => [`${tool}: not found`],
});
