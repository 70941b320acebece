/** A package that is in no module and no directory that go looks into. */
import type { Place } from "../obstacle.ts";
import { doubt } from "../shell/machine.ts";
import type { MainModule } from "./modules.ts";
import type { Walk } from "./walk.ts";

/** `own`: the main module whose path the package's begins with. */
export function missing(
  walk: Walk,
  path: string,
  dir: string | undefined,
  importer: Place | undefined,
  own: MainModule | undefined,
  nested?: string,
): void {
  const { modFlag, current } = walk.set;
  if (modFlag === "mod" && !own) {
    walk.unknowns.push(doubt(walk.call.machine, `-mod=mod lets go look for \`${path}\` elsewhere`));
    return;
  }
  const main = own ?? current;
  const goMod: Place = { file: main.goMod.file, line: main.mod.module?.line ?? 1 };
  walk.obstacles.push({
    kind: "package-missing",
    package: path,
    own: own !== undefined,
    dir,
    importer,
    vendor: walk.set.vendorMode,
    goMod,
    module: own?.path,
    nested,
  });
}
