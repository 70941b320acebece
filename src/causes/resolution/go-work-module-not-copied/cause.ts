import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { insertBefore, relate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"work-module-missing">>({
  slug: "go-work-module-not-copied",
  phase: 5,
  title: "go.work uses a module that is not in the image",
  severity: "error",
  fault: "repository",
  claims: { "work-module-missing": (obstacle) => obstacle },
  message: ({ use, path }) => `go.work uses \`${use}\`, but \`${path}\` is not in the image, so go stops; copy every module that go.work lists, or set \`GOWORK=off\` for a build of one`,
  related: ({ goWork }, site) => relate(site, goWork, "used here"),
  prints: ({ use }) => [`go: cannot load module ${use} listed in go.work file: open ${use}/go.mod: no such file or directory`],
  fixes: (_, site) => [{ title: "build without the workspace", safety: "unsafe", edits: [insertBefore(site, site.hit.line, "ENV GOWORK=off")] }],
});
