/** Files of a package that the build leaves out: what they declare is missing where others use it. */
import type { BuildContext } from "../../go/source/ast.ts";
import { buildFile } from "../../go/source/build-file.ts";
import { scanGoFile } from "../../go/source/scan.ts";
import { dirname, joinPath } from "../../text/path.ts";
import { Source } from "../../text/source.ts";
import type { ObstacleOf } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import type { Package, PackageFile } from "./packages.ts";

export interface LeftOut {
  readonly file: PackageFile;
  readonly why: NonNullable<ObstacleOf<"name-undefined">["declared"]>["why"];
}

/** Those of the repository that aren't in the image, those that constraints leave out, and the tests. */
export function leftOutFiles(call: Call, context: BuildContext, pkg: Package): LeftOut[] {
  const excluded = pkg.excluded
    .filter((file) => !file.name.endsWith("_test.go"))
    .map((file) => {
      const cgo = buildFile(file.name, file.go, { ...context, cgo: true }).included;
      return { file, why: cgo ? ("cgo" as const) : ("constraint" as const) };
    });
  return [
    ...absentFiles(call, context, pkg).map((file) => ({ file, why: "absent" as const })),
    ...excluded.filter(({ why }) => why === "cgo"),
    ...excluded.filter(({ why }) => why === "constraint"),
    ...pkg.testFiles.map((file) => ({ file, why: "test" as const })),
  ];
}

/** Files that belong to the package in the repository, and aren't in the image. */
function absentFiles({ machine }: Call, context: BuildContext, pkg: Package): PackageFile[] {
  const { snapshot } = machine.world;
  const all: readonly PackageFile[] = [...pkg.files, ...pkg.excluded, ...pkg.testFiles];
  const one = all.find((file) => file.fromContext);
  if (!one) return [];
  const directory = dirname(one.file) === "." ? "" : dirname(one.file);
  const there = new Set(all.map(({ name }) => name));
  return snapshot.list(directory).flatMap((name) => {
    if (!name.endsWith(".go") || name.endsWith("_test.go") || /^[._]/.test(name) || there.has(name)) return [];
    const file = joinPath(directory, name);
    const text = snapshot.read(file);
    if (text === undefined) return [];
    const go = scanGoFile(new Source(file, text));
    const belongs = go.package === pkg.name && buildFile(name, go, context).included;
    return belongs ? [{ name, file, fromContext: true, go, text }] : [];
  });
}
