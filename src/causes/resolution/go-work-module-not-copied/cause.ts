import { dirname, joinPath } from "../../../text/path.ts";
import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { contextRelative, insertBefore, relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"work-module-missing">>({
  slug: "go-work-module-not-copied",
  phase: 5,
  title: "go.work uses a module that is not in the image",
  severity: "error",
  fault: "repository",
  claims: { "work-module-missing": (obstacle) => obstacle },
  message: ({ use, path }) =>
    `go.work uses \`${use}\`, but \`${path}\` is not in the image, so go stops; copy every module that go.work lists, or set \`GOWORK=off\` for a build of one`,
  related: ({ goWork }, site) => relate(site, goWork, "used here"),
  prints: ({ text }) => [text],
  fixes: ({ goWork, missing }, site) => {
    const lines: string[] = [];
    for (const { use, dir } of missing) {
      const directory = contextRelative(site, joinPath(dirname(goWork.file) === "." ? "" : dirname(goWork.file), use));
      if (directory === undefined || site.plan.context.lookup(joinPath(directory, "go.mod")).is !== "yes") return [];
      lines.push(`COPY ${directory} ${dir}`);
    }
    return [
      {
        title: "copy every module that go.work lists",
        safety: "safe",
        edits: [insertBefore(site, site.hit.line, lines.join("\n"))],
      },
    ];
  },
});
