/** `slipway causes`: the catalogue, or one page of it. */
import { type Cause, PHASES } from "../causes/cause.ts";
import { causes } from "../causes/registry.ts";
import type { Terminal } from "../host/terminal.ts";
import { palette, type Palette } from "../report/pretty/palette.ts";
import { useColour } from "./line/colour.ts";
import { type Given, type Outcome, UsageError } from "./line/spec.ts";
import { nearest } from "./line/suggest.ts";

export async function run(given: Given, terminal: Terminal): Promise<Outcome> {
  const [slug] = given.args;
  const json = given.one("format") === "json";
  const colours = palette(useColour(given, terminal));
  if (slug === undefined) {
    terminal.out(json ? toJson(causes.map(summaryOf)) : catalogue(colours));
    return "clean";
  }
  const cause = causes.find((candidate) => candidate.slug === slug);
  if (!cause) {
    const near = nearest(
      slug,
      causes.map((candidate) => candidate.slug),
    );
    throw new UsageError(
      `there is no cause \`${slug}\`${near ? `; did you mean \`${near}\`?` : ""}`,
      "slipway causes lists them",
    );
  }
  const { pages } = await import("../causes/pages.ts");
  const page = pages[cause.slug] ?? `# ${cause.title}\n`;
  terminal.out(json ? toJson({ ...summaryOf(cause), page }) : paint(page, colours));
  return "clean";
}

function catalogue(colours: Palette): string {
  const lines: string[] = [];
  const width = Math.max(...causes.map((cause) => cause.slug.length));
  for (const [number, { title }] of Object.entries(PHASES)) {
    const own = causes.filter((cause) => cause.phase === Number(number)).sort((a, b) => (a.slug < b.slug ? -1 : 1));
    if (own.length === 0) continue;
    lines.push(`${lines.length > 0 ? "\n" : ""}${colours.bold(title)}`);
    for (const cause of own) lines.push(`  ${cause.slug.padEnd(width)}  ${cause.title}`);
  }
  return `${lines.join("\n")}\n\n${colours.dim("slipway causes SLUG explains one")}\n`;
}

/** Headings stand out, code steps back. */
function paint(page: string, colours: Palette): string {
  const heading = page.replaceAll(/^#+ .*$/gm, (line) => colours.bold(line));
  return heading.replaceAll(/^```.*$/gm, (line) => colours.dim(line));
}

function summaryOf({ slug, title, phase, severity, fault }: Cause): object {
  return { slug, title, phase: PHASES[phase]?.folder ?? null, severity, fault };
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
