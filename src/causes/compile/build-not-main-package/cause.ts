import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause, type Site } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"not-a-program">>({
  slug: "build-not-main-package",
  phase: 6,
  title: "a package other than main is built and started as a program",
  severity: "error",
  fault: "repository",
  rank: 5,
  claims: {
    "not-a-program": (obstacle) => (obstacle.why === "archive" ? obstacle : undefined),
    "entrypoint-not-executable": (obstacle, site) => archive(obstacle, site),
  },
  message: ({ path }) =>
    `\`${path}\` is the archive of a package that is not main, so nothing can start it; build the directory of the main package, such as \`./cmd/NAME\``,
  related: ({ program }, site) =>
    program === undefined
      ? []
      : [
          {
            ...site.plan.dockerfile.source.location(site.plan.dockerfile.source.lineSpan(program)),
            message: "builds a package that is not main",
          },
        ],
  prints: ({ path }) => [`exec: "${path}": permission denied`],
});

/** go writes such an archive without an execute bit. */
function archive(
  obstacle: ObstacleOf<"entrypoint-not-executable">,
  site: Site,
): ObstacleOf<"not-a-program"> | undefined {
  const found = site.trace.final?.fs.find(
    obstacle.path.startsWith("/") ? obstacle.path : `${site.trace.final.workdir}/${obstacle.path}`,
  );
  if (found?.is !== "yes" || found.value.node.kind !== "file" || found.value.node.content.from !== "program")
    return undefined;
  const { program } = found.value.node.content;
  return program.kind === "archive"
    ? { kind: "not-a-program", path: obstacle.path, why: "archive", program: program.line, contextPath: undefined }
    : undefined;
}
