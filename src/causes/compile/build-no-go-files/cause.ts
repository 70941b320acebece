import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

type Data = ObstacleOf<"package-dir-missing"> | ObstacleOf<"no-go-files"> | ObstacleOf<"std-package-missing">;

export const cause = defineCause<Data>({
  slug: "build-no-go-files",
  phase: 6,
  title: "what is to be built holds no Go files, or isn't there",
  severity: "error",
  fault: "repository",
  claims: {
    "package-dir-missing": (obstacle) => obstacle,
    "no-go-files": (obstacle) => obstacle,
    "std-package-missing": (obstacle) =>
      obstacle.since === undefined && obstacle.experiment === undefined ? obstacle : undefined,
  },
  message: (data) => {
    if (data.kind === "std-package-missing")
      return `\`${data.package}\` is taken for a package of the standard library, which has none of that name; a directory is written \`./${data.package}\``;
    if (data.kind === "package-dir-missing")
      return `\`${data.pattern}\` is not in the image (go looks for \`${data.dir}\`), so go stops; correct the path, or copy it before this step`;
    return data.testOnly
      ? `\`${data.pattern}\` holds only tests, so there is nothing to build; name the directory of the main package`
      : `\`${data.dir}\` holds no Go files, so there is nothing to build; name the directory of the main package, such as \`./cmd/NAME\``;
  },
  prints: (data) => {
    if (data.kind === "std-package-missing") return [`package ${data.package} is not in std`];
    if (data.kind === "package-dir-missing") return [`stat ${data.dir}: directory not found`];
    return [data.testOnly ? `no non-test Go files in ${data.dir}` : `no Go files in ${data.dir}`];
  },
});
