/**
 * Compares what the shell does itself (words, expansions, conditions, loops, functions) with dash: exit status and output
 * of random scripts, wherever ours says that it knows them. A thousand scripts share one process of dash, each in a
 * subshell. `SLIPWAY_FUZZ` is the number of scripts, `SLIPWAY_SEED` starts the random numbers, `SLIPWAY_SHOW` is the
 * number of differences that are shown.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HOLE, isKnown } from "../../src/text/unknown.ts";
import { Random } from "./docker/random.ts";
import { builtinScript } from "./shell/builtin-scripts.ts";
import { caged } from "./shell/cage.ts";
import { runOurs } from "./shell/ours.ts";
import { writeTree } from "./shell/tree.ts";

const count = Number(process.env["SLIPWAY_FUZZ"] ?? 100_000);
const seed = Number(process.env["SLIPWAY_SEED"] ?? 1);
const show = Number(process.env["SLIPWAY_SHOW"] ?? 10);
const BATCH = 1000;

/** Is nowhere: `~` is a text only. */
const HOME = "/home/nobody";

interface Real {
  readonly code: number;
  readonly out: string;
}

/** Undefined for what dash did not come to, since the batch took too long. */
function runReal(scripts: readonly string[]): (Real | undefined)[] {
  const directory = mkdtempSync(join(tmpdir(), "slipway-shell-"));
  try {
    const tree = join(directory, "w");
    mkdirSync(tree);
    writeTree(tree);
    const lines = scripts.map((script, index) => {
      writeFileSync(join(directory, `s${index}`), script);
      return `( . ${directory}/s${index} ) > ${directory}/o${index} 2>/dev/null; echo "$?"`;
    });
    const { stdout } = spawnSync("/bin/dash", ["-s"], {
      cwd: tree,
      env: { PATH: "/usr/bin:/bin", HOME },
      input: `${lines.join("\n")}\n`,
      encoding: "utf8",
      timeout: 60_000,
    });
    const codes = stdout.split("\n").slice(0, -1);
    return scripts.map((_, index) => {
      const code = codes[index];
      return code === undefined
        ? undefined
        : { code: Number(code), out: readFileSync(join(directory, `o${index}`), "utf8") };
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const cage = caged(import.meta.filename);
if (cage !== undefined) process.exit(cage);
const random = new Random(seed);
let compared = 0;
let differing = 0;
let statuses = 0;
let outputs = 0;
for (let done = 0; done < count; done += BATCH) {
  const scripts = Array.from({ length: Math.min(BATCH, count - done) }, () => builtinScript(random));
  for (const [index, real] of runReal(scripts).entries()) {
    const script = scripts[index] ?? "";
    const ours = real && runOurs(script, HOME);
    // dash itself crashes on `test x -a`
    if (!real || !ours || real.code > 128) continue;
    compared += 1;
    const { code } = ours.outcome;
    // what a step leaves open is in the machine's list
    const status = ours.machine.unknowns.length > 0 ? "unknown" : ours.outcome.status;
    const out = isKnown(ours.outcome.out ?? HOLE) ? ours.outcome.out : undefined;
    const found: string[] = [];
    if (status !== "unknown") statuses += 1;
    if (out !== undefined && status !== "unknown") outputs += 1;
    if (status === "ok" && real.code !== 0) found.push(`ours succeeds, really ${real.code}`);
    if (status === "fails" && (real.code === 0 || (code !== undefined && code !== real.code)))
      found.push(`ours fails with ${code ?? "some code"}, really ${real.code}`);
    if (status !== "unknown" && out !== undefined && out !== real.out)
      found.push(`output: ours ${JSON.stringify(out)}, really ${JSON.stringify(real.out)}`);
    if (found.length === 0) continue;
    differing += 1;
    if (differing <= show)
      console.log(`--- script ${done + index}\n${script}${found.map((line) => `  ${line}`).join("\n")}`);
  }
}
console.log(`shell builtins: of ${compared} ${statuses} statuses and ${outputs} outputs known`);
console.log(`shell builtins: ${compared} compared, ${differing} differences`);
process.exitCode = differing > 0 ? 1 : 0;
