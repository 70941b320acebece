import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"builder-moves">>({
  slug: "base-image-distro-moved",
  phase: 2,
  title: "the build image will move to another distribution release than the final one",
  severity: "note",
  fault: "repository",
  confidence: "possible",
  claims: { "builder-moves": (obstacle) => obstacle },
  message: ({ image, final }) =>
    `\`${image}\` moves to the next Debian release some day, \`${final}\` doesn't: the program needs glibc, and then a newer one than it finds; name the release in both, such as \`${image.includes(":") && !image.endsWith(":latest") ? image : "golang:1"}-bookworm\``,
  related: ({ finalLine }, site) => {
    const { source } = site.plan.dockerfile;
    return [{ ...source.location(source.lineSpan(finalLine)), message: "stays on its release" }];
  },
});
