import type { ObstacleOf } from "../../../build/obstacle.ts";
import type { Edit } from "../../../text/edit.ts";
import { defineCause, type Site } from "../../cause.ts";
import { relate, replaceSpan } from "../../places.ts";
import { builderFrom } from "../../builder-image.ts";

type TooOld = ObstacleOf<"go-too-old" | "std-name-missing">;

export const cause = defineCause<TooOld>({
  slug: "go-toolchain-too-old",
  phase: 5,
  title: "the image's Go is older than go.mod asks for, or than the code needs",
  severity: "error",
  fault: "repository",
  claims: { "go-too-old": (obstacle) => obstacle, "std-name-missing": (obstacle) => obstacle },
  message: (old) => (old.kind === "go-too-old" ? refused(old) : lacking(old)),
  related: (old, site) => [
    ...relate(site, old.place, old.kind === "go-too-old" ? `asks for Go ${old.required}` : "used here"),
    ...fromPlace(site),
  ],
  prints: (old) => [old.kind === "go-too-old" ? old.text : `undefined: ${old.name}`],
  fixes: (old, site) => {
    // a local module that asks for more makes go.mod out of date as well
    if (old.kind === "go-too-old" && old.what.startsWith("module ")) return [];
    const series = old.kind === "go-too-old" ? old.series : old.since;
    const edit = newerImage(site, series);
    return edit ? [{ title: `build with Go ${series}`, safety: "unsafe", edits: [edit] }] : [];
  },
});

function refused({ what, required, series, running, when }: ObstacleOf<"go-too-old">): string {
  return when === "compile"
    ? `${what} asks for Go \`${required}\`, and Go ${running} of the image refuses to compile that; build with \`golang:${series}\` or newer`
    : `${what} asks for Go \`${required}\`, the image brings Go ${running} and may not fetch another (GOTOOLCHAIN=local), so go stops; build with \`golang:${series}\` or newer`;
}

function lacking({ name, since, running }: ObstacleOf<"std-name-missing">): string {
  return `\`${name}\` came with Go ${since}, and the image brings Go ${running}, for which it is undefined; build with \`golang:${since}\` or newer, and let the go line of go.mod say \`go ${since}\``;
}

/** Raises the version in the FROM line, or in the default of the ARG that it names. */
function newerImage(site: Site, version: string): Edit | undefined {
  const image = builderFrom(site);
  if (!image) return undefined;
  const text = image.text.replace(/(golang:)1(\.\d+)*/, `$1${version}`);
  if (text !== image.text) return replaceSpan(site, image.span, text);
  const name = /golang:\$\{?(\w+)\}?/.exec(image.text)?.[1];
  if (name === undefined || site.plan.buildArgs.has(name)) return undefined;
  const { source } = site.plan.dockerfile;
  const found = new RegExp(`^ARG[ \\t]+${name}=["']?(1(?:\\.\\d+)*)["']?[ \\t]*$`, "m").exec(source.text);
  if (!found?.[1] || found.index > image.span.start) return undefined;
  const start = found.index + found[0].indexOf(found[1], found[0].indexOf("="));
  return replaceSpan(site, { start, end: start + found[1].length }, version);
}

function fromPlace(
  site: Parameters<typeof builderFrom>[0],
): { file: string; line: number; column: number; endLine: number; endColumn: number; message: string }[] {
  const image = builderFrom(site);
  return image ? [{ ...site.plan.dockerfile.source.location(image.span), message: "brings the older Go" }] : [];
}
