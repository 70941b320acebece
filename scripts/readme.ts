/**
 * Fills in the outputs of README.md: what stands between `<!-- output: COMMAND -->` and `<!-- end -->` is what the command
 * prints. `--check` writes nothing and fails when something is stale.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const path = join(root, "README.md");
const BLOCK = /(<!-- output: (\S+) (.*?) -->\n)[\s\S]*?(<!-- end -->)/g;

/** Commands are run from source, so that no build is needed. */
function outputOf(program: string, args: string): string {
  if (program !== "./slipway") throw new Error(`${program}: only ./slipway is run here`);
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, "src/cli.ts"), ...args.split(" ")], {
    cwd: root,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], NO_COLOR: "1" },
  });
  return `${stdout}${stderr}`.trimEnd();
}

const before = readFileSync(path, "utf8");
const after = before.replaceAll(
  BLOCK,
  (_, open: string, program: string, args: string, close: string) =>
    `${open}\`\`\`console\n$ ${program} ${args}\n${outputOf(program, args)}\n\`\`\`\n${close}`,
);
if (!process.argv.includes("--check")) writeFileSync(path, after);
else if (after !== before) {
  console.error("README.md is stale: npm run gen writes its outputs");
  process.exitCode = 1;
}
