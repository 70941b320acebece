import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause, type Site } from "../../cause.ts";
import { relate, stageInstructions } from "../../places.ts";
import { missingPackageLines, ownDirectory } from "../../own-package.ts";
import type { Copy } from "../../../docker/dockerfile/ast.ts";

interface Data {
  readonly package: string;
  readonly directory: string;
  readonly importer: ObstacleOf<"package-missing">["importer"];
  readonly copy: Copy | undefined;
  readonly vendor: boolean;
}

/** The COPY that brought the importing package's files. */
function lastCopy(site: Site): Copy | undefined {
  const copies = stageInstructions(site).filter(
    (instruction): instruction is Copy =>
      instruction.keyword === "COPY" &&
      instruction.line < site.hit.line &&
      !instruction.flags.some((flag) => flag.name === "from"),
  );
  return copies.at(-1);
}

export const cause = defineCause<Data>({
  slug: "own-package-not-copied",
  phase: 5,
  title: "a package of the module itself is not copied into the image",
  severity: "error",
  fault: "repository",
  rank: 10,
  claims: {
    "package-missing": (obstacle, site) => {
      const directory = obstacle.own && obstacle.nested === undefined ? ownDirectory(site, obstacle) : undefined;
      return directory === undefined
        ? undefined
        : {
            package: obstacle.package,
            directory,
            importer: obstacle.importer,
            copy: lastCopy(site),
            vendor: obstacle.vendor,
          };
    },
  },
  message: ({ package: path, directory }) =>
    `package \`${path}\` is \`${directory}/\` of this repository, which no COPY brings into the image, so go looks for it elsewhere and stops; copy the directory (or \`COPY . .\`)`,
  related: ({ importer, package: path, copy }, site) => [
    ...relate(site, importer, `imports \`${path}\``),
    ...(copy ? [{ ...site.plan.dockerfile.source.location(copy.span), message: "the last COPY before it" }] : []),
  ],
  prints: missingPackageLines,
  fixes: ({ copy, directory }, site) => {
    if (!copy) return [];
    const { source } = site.plan.dockerfile;
    const at = source.lineStart(copy.endLine + 1);
    const missingNewline = source.text.length === at && !source.text.endsWith("\n") ? "\n" : "";
    return [
      {
        title: `copy ${directory}`,
        safety: "safe",
        edits: [{ file: source.file, start: at, end: at, text: `${missingNewline}COPY ${directory} ./${directory}\n` }],
      },
    ];
  },
});
