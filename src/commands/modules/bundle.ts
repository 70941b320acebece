/** `slipway modules bundle`: what a fetch brought, as a directory or a tar file that serves as GOPROXY. */
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { placeKind } from "../../host/places.ts";
import type { Terminal } from "../../host/terminal.ts";
import { bundleFiles } from "../../modules/bundle/bundle.ts";
import { writeDirectory, writeTar } from "../../modules/bundle/output.ts";
import { WorkPool } from "../../modules/cache/pool.ts";
import { fetchModules } from "../../modules/fetch/fetch.ts";
import { type Given, type Outcome, UsageError } from "../line/spec.ts";
import { fetchProblems } from "./fetch.ts";
import { startOf } from "./project.ts";
import { megabytes } from "./words.ts";

export async function run(given: Given, terminal: Terminal): Promise<Outcome> {
  const { project, settings, cache } = startOf(given, terminal);
  const word = given.one("output");
  if (word === undefined) throw new UsageError("where to? name a directory or a file: --output DIR, --output FILE.tar");
  const output = resolve(terminal.cwd, word);
  const tar = word.endsWith(".tar");
  const there = placeKind(output);
  if (!tar && there !== "missing" && (there !== "dir" || readdirSync(output).length > 0)) {
    throw new UsageError(`\`${word}\` is there already; remove it, or name another place`);
  }
  const report = await fetchModules(project, settings, {
    all: given.is("all"),
    extract: false,
    env: terminal.env,
    cache,
  });
  if (report.modules.some(({ state }) => state === "failed")) {
    terminal.out(`${fetchProblems(report).join("\n")}\nnothing is written to ${word}: it would not be whole\n`);
    return "errors";
  }
  const pool = new WorkPool();
  try {
    const files = await bundleFiles(cache, { modules: report.modules, mods: report.graph }, pool);
    if (tar) writeTar(output, files);
    else writeDirectory(output, files);
    let bytes = 0;
    for (const { content } of files) bytes += "text" in content ? content.text.length : content.size;
    terminal.out(
      `${report.modules.length} modules and ${report.graph.length} go.mod files in ${word}, ${megabytes(bytes)}; ${tar ? "unpacked, " : ""}it serves as GOPROXY=file:///…\n`,
    );
    return "clean";
  } finally {
    await pool.close();
  }
}
