import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause, type Site } from "../../cause.ts";
import { copyBehind, lastCopy } from "../../context-copy.ts";
import { relate, stageInstructions } from "../../places.ts";
import { missingPackageLines, ownDirectory } from "../../own-package.ts";
import type { Copy } from "../../../docker/dockerfile/ast.ts";

interface Data {
  readonly package: string;
  readonly directory: string;
  readonly importer: ObstacleOf<"package-missing">["importer"];
  readonly copy: Copy | undefined;
  readonly vendor: boolean;
  /** The whole tree that the package is in, as COPY names it, and its place in the image. */
  readonly tree: { readonly source: string; readonly root: string; readonly name: string } | undefined;
}

/** The module's top directory that holds the package: others of its packages are likely to be needed as well. */
function treeOf({ package: path, module, dir }: ObstacleOf<"package-missing">, directory: string): Data["tree"] {
  const below = path.slice((module ?? "").length + 1);
  const [name] = below.split("/");
  if (name === undefined || name === "" || !dir?.endsWith(`/${below}`) || !directory.endsWith(below)) return undefined;
  return { source: `${directory.slice(0, -below.length)}${name}`, root: dir.slice(0, -below.length - 1) || "/", name };
}

/** As the last plain WORKDIR before a line says; undefined when none does. */
function workdirAt(site: Site, line: number): string | undefined {
  const last = stageInstructions(site).findLast(
    (instruction) => instruction.keyword === "WORKDIR" && instruction.line < line,
  );
  const text = last?.rest.text.trim();
  return text?.startsWith("/") && !text.includes("$") ? text.replace(/(.)\/+$/, "$1") : undefined;
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
            tree: treeOf(obstacle, directory),
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
  fixes: ({ copy, tree }, site) => {
    if (!copy || !tree) return [];
    const target =
      workdirAt(site, copy.line) === tree.root
        ? `./${tree.name}`
        : `${tree.root === "/" ? "" : tree.root}/${tree.name}`;
    return [copyBehind(site, copy, tree.source, target)];
  },
});
