import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { relate } from "../../places.ts";
import { expectedDirectory, gitIgnored, missingPackageLines } from "../../own-package.ts";

interface Data {
  readonly package: string;
  readonly directory: string;
  readonly importer: ObstacleOf<"package-missing">["importer"];
  readonly line: string | undefined;
  readonly vendor: boolean;
}

export const cause = defineCause<Data>({
  slug: "generated-code-not-in-context",
  phase: 5,
  title: "a package of the module is generated, and nothing generates it in the image",
  severity: "error",
  fault: "repository",
  rank: 5,
  absent: () => true,
  claims: {
    "package-missing": (obstacle, site) => {
      const directory = obstacle.own && obstacle.nested === undefined ? expectedDirectory(site, obstacle) : undefined;
      if (directory === undefined || site.plan.world.snapshot.list(directory).some((name) => name.endsWith(".go")))
        return undefined;
      return {
        package: obstacle.package,
        directory,
        importer: obstacle.importer,
        line: gitIgnored(site, directory),
        vendor: obstacle.vendor,
      };
    },
  },
  message: ({ package: path, directory, line }) =>
    `package \`${path}\` would be \`${directory}/\`, which is not in the repository${line === undefined ? "" : ` (.gitignore has \`${line}\`)`}: run the generator in a stage before this step, or commit its output`,
  related: ({ importer, package: path }, site) => relate(site, importer, `imports \`${path}\``),
  prints: missingPackageLines,
});
