import type { ObstacleOf } from "../../../build/obstacle.ts";
import { parseErrorLines } from "../../go-mod-errors.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"go-mod-invalid"> & { readonly word: string }>({
  slug: "go-mod-unknown-directive",
  phase: 5,
  title: "go.mod has a directive that the image's Go doesn't know",
  severity: "error",
  fault: "repository",
  rank: 10,
  claims: {
    "go-mod-invalid": (obstacle) => {
      const word = /^unknown (?:directive|block type): (toolchain|tool|godebug|ignore)$/.exec(obstacle.message)?.[1];
      return word === undefined ? undefined : { ...obstacle, word };
    },
  },
  message: ({ word, goVersion }) =>
    `Go ${goVersion} of the image does not know \`${word}\` in go.mod, which came with Go ${SINCE[word] ?? "a later release"}; build with a newer golang image`,
  related: ({ file, line }, site) =>
    [locate(site, { file, line })].flatMap((place) => (place ? [{ ...place, message: "this line" }] : [])),
  prints: parseErrorLines,
});

const SINCE: Readonly<Record<string, string>> = { toolchain: "1.21", godebug: "1.23", tool: "1.24", ignore: "1.25" };
