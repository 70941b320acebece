import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { insertBefore, instructionAt } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"loader-missing">>({
  slug: "musl-glibc-loader-missing",
  phase: 8,
  title: "a dynamic program in an image without its loader",
  severity: "error",
  fault: "repository",
  claims: { "loader-missing": (obstacle) => obstacle },
  message: ({ path, loader, built, image, because }) =>
    `\`${path}\` was linked against ${built}${because === undefined ? "" : ` (cgo, through \`${because}\`)`} and needs \`${loader}\`, which \`${image}\` does not have, so the kernel reports "no such file or directory"; build with \`CGO_ENABLED=0\`, or use the same C library in both images`,
  related: ({ program }, site) => [
    {
      ...site.plan.dockerfile.source.location(site.plan.dockerfile.source.lineSpan(program)),
      message: "links it dynamically",
    },
  ],
  prints: ({ path }) => [`exec ${path}: no such file or directory`],
  fixes: ({ program }, site) =>
    instructionAt(site, program)
      ? [
          {
            title: "link it statically, without cgo",
            safety: "unsafe",
            edits: [insertBefore(site, program, "ENV CGO_ENABLED=0")],
          },
        ]
      : [],
});
