/** `slipway modules bundle`: what a fetch brought, as a directory, a tar file or an image layout: a GOPROXY, or vendor/. */
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { placeKind } from "../../host/places.ts";
import type { Terminal } from "../../host/terminal.ts";
import { bundleFiles } from "../../modules/bundle/bundle.ts";
import { writeOciLayout } from "../../modules/bundle/oci.ts";
import { type BundleFile, writeDirectory, writeTar } from "../../modules/bundle/output.ts";
import { vendorFiles } from "../../modules/bundle/vendor.ts";
import { WorkPool } from "../../modules/cache/pool.ts";
import { fetchModules } from "../../modules/fetch/fetch.ts";
import { type Given, type Outcome, UsageError } from "../line/spec.ts";
import { fetchProblems } from "./fetch.ts";
import { startOf } from "./project.ts";
import { megabytes } from "../line/amounts.ts";

export async function run(given: Given, terminal: Terminal): Promise<Outcome> {
  const { project, settings, cache } = startOf(given, terminal);
  const word = given.one("output");
  if (word === undefined) throw new UsageError("where to? name a directory or a file: --output DIR, --output FILE.tar");
  const output = resolve(terminal.cwd, word);
  const tar = word.endsWith(".tar");
  const oci = given.is("oci");
  if (tar && oci) throw new UsageError("--oci makes a directory, but `--output` names a tar file");
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
  const write = tar ? writeTar : oci ? writeOciLayout : writeDirectory;
  if (given.is("vendor")) {
    const vendored = vendorFiles(project, settings, terminal.env, cache);
    if ("error" in vendored) {
      terminal.out(`error: go can't write vendor/: ${vendored.error}\nnothing is written to ${word}\n`);
      return "errors";
    }
    try {
      write(output, vendored.files);
    } finally {
      vendored.dispose();
    }
    terminal.out(`vendor/ of ${project.root} in ${word}, ${sizeOf(vendored.files)}${use(word, tar, oci, true)}\n`);
    return "clean";
  }
  const pool = new WorkPool();
  try {
    const files = await bundleFiles(cache, { modules: report.modules, mods: report.graph }, pool);
    write(output, files);
    terminal.out(
      `${report.modules.length} modules and ${report.graph.length} go.mod files in ${word}, ${sizeOf(files)}${use(word, tar, oci, false)}\n`,
    );
    return "clean";
  } finally {
    await pool.close();
  }
}

function sizeOf(files: readonly BundleFile[]): string {
  let bytes = 0;
  for (const { content } of files) bytes += "text" in content ? content.text.length : content.size;
  return megabytes(bytes);
}

/** How a build takes it. */
function use(word: string, tar: boolean, oci: boolean, vendor: boolean): string {
  if (oci) return `; for docker build: --build-context modules=oci-layout://${word}`;
  if (vendor) return tar ? "; unpacked as vendor/, it builds with -mod=vendor" : "";
  return `; ${tar ? "unpacked, " : ""}it serves as GOPROXY=file:///…`;
}
