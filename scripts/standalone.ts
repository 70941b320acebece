/** `npm run standalone`: one executable file with everything inside, compiled by Bun from the built CLI, and tried out. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runChecks } from "./smoke/checks.ts";
import { packageVersion } from "./smoke/package.ts";
import { writeProjects } from "./smoke/project.ts";

const root = resolve(import.meta.dirname, "..");
const outfile = join(root, "dist/slipway");
const bun = join(root, "node_modules/.bin/bun");
const options = [
  "--compile",
  "--bytecode",
  "--splitting",
  "--minify",
  "--format=esm",
  // Settings of the directory that is checked are not Slipway's own.
  "--no-compile-autoload-dotenv",
  "--no-compile-autoload-bunfig",
  // A small check ends before compiled code has earned its compilation; src/host/engine.ts ends this for the others.
  "--compile-jit-policy=1000",
  `--outfile=${outfile}`,
];
// the second one is the threads' program, which the first one finds beside itself
const entries = ["dist/cli.mjs", "dist/pool-worker.mjs"].map((file) => join(root, file));
execFileSync(bun, ["build", ...entries, ...options], { stdio: "inherit" });

const directory = mkdtempSync(join(tmpdir(), "slipway-standalone-"));
try {
  writeProjects(directory);
  const { passed, failed } = runChecks("standalone", [outfile], directory, packageVersion());
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
