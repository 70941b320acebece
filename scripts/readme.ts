/**
 * Fills in the outputs of README.md: what stands between `<!-- output: COMMAND -->` and `<!-- end -->` is what the command
 * prints. `--check` writes nothing and fails when something is stale; `npm test` is run only with `--tests`.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

const root = join(import.meta.dirname, "..");
const path = join(root, "README.md");
const BLOCK = /(<!-- output: (.*?) -->\n)([\s\S]*?)(<!-- end -->)/g;

function outputOf(command: string): string | undefined {
  if (command === "npm test") return process.argv.includes("--tests") ? testOutput() : undefined;
  const [program, ...args] = command.split(" ");
  if (program !== "./slipway") throw new Error(`${command}: only ./slipway and npm test are run here`);
  // From source, so that no build is needed.
  const { stdout, stderr } = run(process.execPath, [join(root, "src/cli.ts"), ...args]);
  return `${stdout}${stderr}`.trimEnd();
}

/** The last lines, without times. */
function testOutput(): string {
  const { stdout } = run("npm", ["test", "--silent"]);
  const lines = stripVTControlCharacters(stdout).split("\n");
  return lines.filter((line) => /^\s*(?:Test Files|Tests)\s/.test(line)).join("\n");
}

function run(program: string, args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  // what is written down must not depend on the modules that this machine happens to have
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, GOMODCACHE: "/nonexistent" };
  return spawnSync(program, args, { cwd: root, encoding: "utf8", env, maxBuffer: 64 * 1024 * 1024 });
}

const before = readFileSync(path, "utf8");
const after = before.replaceAll(BLOCK, (_, open: string, command: string, old: string, close: string) => {
  const output = outputOf(command);
  return output === undefined
    ? `${open}${old}${close}`
    : `${open}\`\`\`console\n$ ${command}\n${output}\n\`\`\`\n${close}`;
});
if (!process.argv.includes("--check")) writeFileSync(path, after);
else if (after !== before) {
  console.error("README.md is stale: npm run gen writes its outputs");
  process.exitCode = 1;
}
