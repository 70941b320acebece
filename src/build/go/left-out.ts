/** Where a name is declared that the compiled files of a package don't declare. */
import type { BuildContext } from "../../go/source/ast.ts";
import { buildFile } from "../../go/source/build-file.ts";
import { namesOf } from "../../go/source/names.ts";
import { scanGoFile } from "../../go/source/scan.ts";
import { dirname, joinPath } from "../../text/path.ts";
import { Source } from "../../text/source.ts";
import type { ObstacleOf } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import type { Package, PackageFile } from "./packages.ts";

type Declared = ObstacleOf<"name-undefined">["declared"];

/** A file that constraints leave out, one of the tests, or one of the repository that is not in the image. */
export function leftOut({ machine }: Call, context: BuildContext, pkg: Package, name: string): Declared {
  const has = ({ text }: { readonly text: string }): boolean => text.includes(name) && namesOf(text).declared.has(name);
  const absent = absentFiles(pkg, machine.world.snapshot, context).find(has);
  if (absent) return { file: absent.file, why: "absent" };
  const excluded = pkg.excluded.filter((file) => !file.name.endsWith("_test.go"));
  const withCgo = excluded
    .filter((file) => buildFile(file.name, file.go, { ...context, cgo: true }).included)
    .find(has);
  if (withCgo) return { file: withCgo.file, why: "cgo" };
  const other = excluded.find(has);
  if (other) return { file: other.file, why: "constraint" };
  const test = pkg.testFiles.find(has);
  return test && { file: test.file, why: "test" };
}

/** Files that belong to the package in the repository, and aren't in the image. */
function absentFiles(
  { files, excluded, testFiles, name }: Package,
  snapshot: Call["machine"]["world"]["snapshot"],
  context: BuildContext,
): { readonly file: string; readonly text: string }[] {
  const all: readonly PackageFile[] = [...files, ...excluded, ...testFiles];
  const one = all.find((file) => file.fromContext);
  if (!one) return [];
  const directory = dirname(one.file) === "." ? "" : dirname(one.file);
  const there = new Set(all.map((file) => file.name));
  return snapshot.list(directory).flatMap((each) => {
    if (!each.endsWith(".go") || each.endsWith("_test.go") || /^[._]/.test(each) || there.has(each)) return [];
    const file = joinPath(directory, each);
    const text = snapshot.read(file);
    if (text === undefined) return [];
    const go = scanGoFile(new Source(file, text));
    return go.package === name && buildFile(each, go, context).included ? [{ file, text }] : [];
  });
}
