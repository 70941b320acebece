import type { ObstacleOf } from "../../../build/obstacle.ts";
import { parseErrorLines } from "../../go-mod-errors.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"go-mod-invalid">>({
  slug: "go-version-format-old-toolchain",
  phase: 5,
  title: "the image's Go can't read the go line",
  severity: "error",
  fault: "repository",
  rank: 10,
  claims: {
    "go-mod-invalid": (obstacle) =>
      /^invalid go version '\d+\.\d+(\.\d+|rc\d+|beta\d+)'/.test(obstacle.message) &&
      Number(obstacle.goVersion.split(".")[1]) < 21
        ? obstacle
        : undefined,
  },
  message: ({ goVersion, message }) =>
    `Go ${goVersion} of the image does not understand ${/'[^']*'/.exec(message)?.[0] ?? "the go line"}: versions of three parts came with Go 1.21; build with a newer golang image (the version in the message is an example of the format, not a requirement)`,
  related: ({ file, line }, site) =>
    [locate(site, { file, line })].flatMap((place) => (place ? [{ ...place, message: "this line" }] : [])),
  prints: parseErrorLines,
});
