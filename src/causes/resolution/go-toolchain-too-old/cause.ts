import type { ObstacleOf } from "../../../build/obstacle.ts";
import { goLang } from "../../../go/version/go-version.ts";
import { defineCause } from "../../cause.ts";
import { relate, replaceSpan } from "../../places.ts";
import { builderFrom } from "../../builder-image.ts";

export const cause = defineCause<ObstacleOf<"go-too-old">>({
  slug: "go-toolchain-too-old",
  phase: 5,
  title: "the image's Go is older than go.mod asks for",
  severity: "error",
  fault: "repository",
  claims: { "go-too-old": (obstacle) => obstacle },
  message: ({ what, required, running, when }) =>
    when === "compile"
      ? `${what} asks for Go \`${required}\`, and Go ${running} of the image refuses to compile that; build with \`golang:${goLang(required)}\` or newer`
      : `${what} asks for Go \`${required}\`, the image brings Go ${running} and may not fetch another (GOTOOLCHAIN=local), so go stops; build with \`golang:${goLang(required)}\` or newer`,
  related: ({ place, required }, site) => [...relate(site, place, `asks for Go ${required}`), ...fromPlace(site)],
  prints: ({ text }) => [text],
  fixes: ({ required }, site) => {
    const image = builderFrom(site);
    if (!image) return [];
    const text = image.text.replace(/(golang:)1(\.\d+)*/, `$1${goLang(required)}`);
    return text === image.text
      ? []
      : [{ title: `build with ${text}`, safety: "unsafe", edits: [replaceSpan(site, image.span, text)] }];
  },
});

function fromPlace(
  site: Parameters<typeof builderFrom>[0],
): { file: string; line: number; column: number; endLine: number; endColumn: number; message: string }[] {
  const image = builderFrom(site);
  return image ? [{ ...site.plan.dockerfile.source.location(image.span), message: "brings the older Go" }] : [];
}
