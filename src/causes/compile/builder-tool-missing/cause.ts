import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { basename } from "../../../text/path.ts";
import { installFix, packagesFor } from "../../install.ts";

export const cause = defineCause<Pick<ObstacleOf<"tool-missing">, "tool" | "image" | "script">>({
  slug: "builder-tool-missing",
  phase: 6,
  title: "a program that the step calls is not in the image",
  severity: "error",
  fault: "repository",
  claims: {
    "tool-missing": (obstacle) => obstacle,
    "make-shell-missing": ({ shell, image, makefile }) => ({ tool: basename(shell), image, script: makefile }),
  },
  message: ({ tool, image, script }, site) => {
    const packages = packagesFor(site, "tool", [tool]);
    return `\`${tool}\` is not in \`${image}\`${script === undefined ? "" : ` (called by \`${script}\`)`}, so the step fails; install ${packages ? `\`${packages.join(" ")}\`` : "it"} before`;
  },
  // dash puts the line's number before it, BusyBox does not, bash says `command not found`
  prints: ({ tool }) => [`${tool}: …not found`],
  fixes: ({ tool }, site) => installFix(site, `install ${tool}`, packagesFor(site, "tool", [tool])),
});
