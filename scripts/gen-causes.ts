/** Writes the catalogue's registry and its pages from the cause folders; with `--check` it only says whether they are fresh. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Recogniser } from "../src/causes/recogniser.ts";
import { literalsOf } from "../src/explain/literal.ts";

const root = join(import.meta.dirname, "..", "src", "causes");

function folders(): { readonly path: string; readonly slug: string }[] {
  const found: { path: string; slug: string }[] = [];
  for (const phase of readdirSync(root, { withFileTypes: true })) {
    if (!phase.isDirectory() || phase.name === "words") continue;
    for (const slug of readdirSync(join(root, phase.name))) found.push({ path: `${phase.name}/${slug}`, slug });
  }
  return found.sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function camel(slug: string): string {
  return slug.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function registry(): string {
  const all = folders();
  const imports = all.map(({ path, slug }) => `import { cause as ${camel(slug)} } from "./${path}/cause.ts";`);
  return `/** Every cause, by slug. Written by scripts/gen-causes.ts. */\nimport type { Cause } from "./cause.ts";\n${imports.join("\n")}\n\nexport const causes: readonly Cause[] = [\n${all.map(({ slug }) => `  ${camel(slug)},\n`).join("")}];\n`;
}

/** Of the causes that a log can show. Their patterns' texts are worked out here, since that costs more than reading a short log. */
async function recognisers(): Promise<string> {
  const all = folders().filter(({ path }) => existsSync(join(root, path, "recognise.ts")));
  const imports = all.map(({ path, slug }) => `import { recogniser as ${camel(slug)} } from "./${path}/recognise.ts";`);
  const entries = await Promise.all(
    all.map(async ({ path, slug }) => {
      const { recogniser } = (await import(join(root, path, "recognise.ts"))) as { recogniser: Recogniser };
      const literals = recogniser.wordings.map(({ pattern }) => JSON.stringify(literalsOf(pattern) ?? null));
      return `  { slug: ${JSON.stringify(slug)}, ...${camel(slug)}, literals: [${literals.join(", ")}] },\n`;
    }),
  );
  return `/** Every recogniser, by slug of its cause. Written by scripts/gen-causes.ts. */\nimport type { NamedRecogniser } from "./recogniser.ts";\n${imports.join("\n")}\n\nexport const recognisers: readonly NamedRecogniser[] = [\n${entries.join("")}];\n`;
}

function pages(): string {
  const entries = folders().map(
    ({ path, slug }) =>
      `  ${JSON.stringify(slug)}: ${JSON.stringify(readFileSync(join(root, path, "doc.md"), "utf8"))},\n`,
  );
  return `/** The page of every cause, by slug. Written by scripts/gen-causes.ts. */\nexport const pages: Readonly<Record<string, string>> = {\n${entries.join("")}};\n`;
}

const files: readonly (readonly [string, string])[] = [
  [join(root, "registry.ts"), registry()],
  [join(root, "recognisers.ts"), await recognisers()],
  [join(root, "pages.ts"), pages()],
];
let stale = 0;
for (const [path, text] of files) {
  let before = "";
  try {
    before = readFileSync(path, "utf8");
  } catch {
    // written for the first time
  }
  if (before === text) continue;
  stale++;
  if (process.argv.includes("--check")) console.error(`${path} is stale: run npm run gen`);
  else writeFileSync(path, text);
}
if (stale > 0 && process.argv.includes("--check")) process.exitCode = 1;
