/**
 * `npm run differential`: our readers beside the real packages on random input; every program in
 * conformance/differential/ is one judge, two at a time. `SLIPWAY_FUZZ` sets how many inputs each reader gets.
 */
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";

const PARALLEL = 2;
const folder = join(import.meta.dirname, "../conformance/differential");
const judges = readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .toSorted();

/** Its output is shown in one piece, when it has ended. */
async function passes(judge: string): Promise<boolean> {
  const child = spawn(process.execPath, [join(folder, judge)], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => (output += text));
  }
  const status = await new Promise((resolve) => child.on("close", resolve));
  console.log(`differential: ${basename(judge, ".ts")}\n${output.trimEnd()}`);
  return status === 0;
}

const waiting = [...judges];
let failed = 0;
async function worker(): Promise<void> {
  for (let judge = waiting.shift(); judge !== undefined; judge = waiting.shift())
    if (!(await passes(judge))) failed += 1;
}
await Promise.all(Array.from({ length: PARALLEL }, worker));
console.log(`${judges.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
