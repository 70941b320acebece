import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { stageInstructions } from "../../places.ts";

interface Data extends ObstacleOf<"go-mod-not-found"> {
  readonly where: string | undefined;
}

export const cause = defineCause<Data>({
  slug: "go-mod-not-found",
  phase: 5,
  title: "go finds no go.mod where it runs",
  severity: "error",
  fault: "repository",
  claims: {
    "go-mod-not-found": (obstacle, site) => {
      const at =
        obstacle.below === undefined ? undefined : `${obstacle.dir === "/" ? "" : obstacle.dir}/${obstacle.below}`;
      return {
        ...obstacle,
        where: at ?? (site.plan.world.snapshot.entry(site.plan.context.path("go.mod")) ? undefined : ""),
      };
    },
  },
  message: ({ command, dir, where }, site) => {
    if (where === "")
      return `\`${command}\` runs in \`${dir}\`, and there is no go.mod there, above it, or in the build context; build with the module's directory as the context, or run \`go mod init\` and commit go.mod`;
    if (where !== undefined)
      return `\`${command}\` runs in \`${dir}\`, but go.mod is in \`${where}\`; set \`WORKDIR ${where}\` before it`;
    const copied = stageInstructions(site).some(
      (instruction) => instruction.keyword === "COPY" && instruction.line < site.hit.line,
    );
    return `\`${command}\` runs in \`${dir}\` before go.mod is there; ${copied ? "copy go.mod into that directory, or set WORKDIR to where it is" : "COPY go.mod before this step"}`;
  },
  prints: ({ text }) => [text],
});
