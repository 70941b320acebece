/** Writes docs/causes: one page a cause, with the lines by which its recorded logs were recognised, and an index of both. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { recordedLogs, wordings } from "../conformance/lib/recorded-logs.ts";
import { PHASES } from "../src/causes/cause.ts";
import { pages } from "../src/causes/pages.ts";
import { recognisers } from "../src/causes/recognisers.ts";
import { causes } from "../src/causes/registry.ts";
import { explain } from "../src/explain/explain.ts";
import { readTranscript } from "../src/log/read.ts";

const MAX_TEXTS = 8;
const MAX_LENGTH = 200;

/** A file of Go and a place in it; the columns of a Kubernetes event. */
const BEFORE = [/^(?:\S+\.go:\d+(?::\d+)?: )/, /^Warning\s+\w+\s+\S+(?: \(x[^)]*\))?\s+[\w-]+\s+/];

/** A line as a reader looks for it: without what stands before it, and not longer than one can read. */
function symptom(line: string): string {
  let text = line;
  for (const before of BEFORE) text = text.replace(before, "");
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}

/** Every text of the recorded logs that showed a cause, by its slug. */
function textsByCause(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { cause, log } of [...recordedLogs(), ...wordings()]) {
    const seen = explain(readTranscript(log), recognisers).causes.find((one) => one.cause === cause);
    const texts = found.get(cause) ?? new Set<string>();
    found.set(cause, texts);
    for (const { text } of seen?.evidence.slice(0, 2) ?? []) texts.add(symptom(text));
  }
  return found;
}

function page(slug: string, texts: readonly string[]): string {
  const shown = texts.slice(0, MAX_TEXTS);
  if (shown.length === 0) return pages[slug] ?? "";
  // more backticks than any of the lines
  const fence = shown.some((text) => text.includes("```")) ? "````" : "```";
  return `${pages[slug] ?? ""}\n## Lines by which a log shows it\n\n${fence}text\n${shown.join("\n")}\n${fence}\n`;
}

function index(texts: ReadonlyMap<string, readonly string[]>): string {
  const lines = [
    "# Causes",
    "",
    "Written by `npm run gen` from the catalogue. What Slipway knows of why builds, starts and rollouts of Go programs in containers fail: by",
    "phase, then by what is printed. `slipway causes SLUG` shows the same in the terminal.",
  ];
  for (const [number, { title }] of Object.entries(PHASES)) {
    const own = causes.filter(({ phase }) => phase === Number(number));
    if (own.length === 0) continue;
    lines.push("", `## ${title}`, "");
    lines.push(...own.map((cause) => `- [${cause.slug}](${cause.slug}.md): ${cause.title}`));
  }
  lines.push("", "## By what is printed", "");
  const printed = [...texts].flatMap(([slug, own]) => own.slice(0, MAX_TEXTS).map((text) => ({ slug, text })));
  const sorted = printed.sort((a, b) => compare(a.text.toLowerCase(), b.text.toLowerCase()) || compare(a.slug, b.slug));
  lines.push(...sorted.map(({ slug, text }) => `- ${code(text)}: [${slug}](${slug}.md)`), "");
  return lines.join("\n");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Text with backticks needs two around it. */
function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

const directory = join(import.meta.dirname, "../docs/causes");
const found = textsByCause();
const texts = new Map(causes.map(({ slug }) => [slug, [...(found.get(slug) ?? [])].sort(compare)]));
rmSync(directory, { recursive: true, force: true });
mkdirSync(directory, { recursive: true });
for (const [slug, own] of texts) writeFileSync(join(directory, `${slug}.md`), page(slug, own));
writeFileSync(join(directory, "README.md"), index(texts));
