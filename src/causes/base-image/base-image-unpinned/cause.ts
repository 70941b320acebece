import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"tag-floats">>({
  slug: "base-image-unpinned",
  phase: 2,
  title: "a base image without a version",
  severity: "note",
  fault: "repository",
  confidence: "certain",
  claims: { "tag-floats": (obstacle) => obstacle },
  message: ({ image, others }) => {
    const names = [image, ...others].map((name) => `\`${name}\``);
    return `${names.join(", ")} ${names.length > 1 ? "are" : "is"} whatever is the latest on the day of the build; name a version`;
  },
});
