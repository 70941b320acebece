/** Dockerfiles that kaniko is given and that stand neither in its working directory nor in its context. */
import type { ObstacleOf } from "../../build/obstacle.ts";
import { basename } from "../../text/path.ts";
import type { BesideFacts } from "./facts.ts";

type Missing = ObstacleOf<"kaniko-dockerfile-missing">;

export function kanikoFiles({ recipes, snapshot, found }: BesideFacts): Missing[] {
  return recipes.flatMap(({ kaniko, dockerfile, context, open, file, line }) => {
    if (!kaniko || open || dockerfile === undefined || context === undefined || /[$\uE000]/.test(dockerfile)) return [];
    const there = found.dockerfiles.find((path) => basename(path) === basename(dockerfile));
    if (snapshot.entry(dockerfile) !== undefined || there === undefined) return [];
    return {
      kind: "kaniko-dockerfile-missing",
      dockerfile,
      context: context === "" ? "." : context,
      there,
      place: { file, line },
    };
  });
}
