import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

type Data = ObstacleOf<"not-linux"> | ObstacleOf<"not-a-program">;

export const cause = defineCause<Data>({
  slug: "exec-format-error-not-elf",
  phase: 8,
  title: "what the image starts is no Linux program",
  severity: "error",
  fault: "repository",
  claims: {
    "not-linux": (obstacle) => obstacle,
    "not-a-program": (obstacle) => (obstacle.why === "archive" ? undefined : obstacle),
  },
  message: (data) =>
    data.kind === "not-linux"
      ? `\`${data.path}\` is built for ${data.goos}, which a Linux container can't run; set \`GOOS=linux\``
      : data.why === "lfs-pointer"
        ? `\`${data.path}\` is a Git LFS pointer, not the file itself; run \`git lfs pull\` before the build`
        : `\`${data.path}\` is a text without a \`#!\` line, which the kernel can't start; begin it with \`#!/bin/sh\``,
  prints: ({ path }) => [`exec ${path}: exec format error`],
});
