import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause, type Site } from "../../cause.ts";

type NoProgram = ObstacleOf<"not-a-program" | "no-main-package">;

export const cause = defineCause<NoProgram>({
  slug: "build-not-main-package",
  phase: 6,
  title: "a package other than main is built and started as a program",
  severity: "error",
  fault: "repository",
  rank: 5,
  claims: {
    "not-a-program": (obstacle) => (obstacle.why === "archive" ? obstacle : undefined),
    "entrypoint-not-executable": (obstacle, site) => archive(obstacle, site),
    "no-main-package": (obstacle) => obstacle,
  },
  message: (data) => (data.kind === "no-main-package" ? nothingMain(data) : deadArchive(data)),
  related: (data, site) =>
    data.kind === "no-main-package" || data.program === undefined
      ? []
      : [
          {
            ...site.plan.dockerfile.source.location(site.plan.dockerfile.source.lineSpan(data.program)),
            message: "builds a package that is not main",
          },
        ],
  prints: (data) => {
    if (data.kind === "not-a-program") return [`exec: "${data.path}": permission denied`];
    return data.output === undefined
      ? [`package ${data.packages[0]?.path ?? ""} is not a main package`, "go run: cannot run non-main package"]
      : ["no main packages to build"];
  },
});

function deadArchive({ path }: ObstacleOf<"not-a-program">): string {
  return `\`${path}\` is the archive of a package that is not main, so nothing can start it; build the directory of the main package, such as \`./cmd/NAME\``;
}

function nothingMain({ output, packages }: ObstacleOf<"no-main-package">): string {
  const [first = { path: "", name: "" }] = packages;
  const what = `\`${first.path}\` is package \`${first.name}\``;
  const way = "name the directory of the main package, such as `./cmd/NAME`";
  if (output === undefined) return `${what}, and \`go run\` starts package main only; ${way}`;
  const others = packages.length > 1 ? `, and none of the ${packages.length} packages is main` : ", not main";
  return `\`${output}\` is a directory, into which \`go build\` writes programs only: ${what}${others}, so go stops; ${way}`;
}

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
