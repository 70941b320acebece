/**
 * `npm run differential`: our readers beside the real packages on random input; every program in
 * conformance/differential/ is one judge. `SLIPWAY_FUZZ` sets how many inputs each reader gets.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";

const folder = join(import.meta.dirname, "../conformance/differential");
const judges = readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .toSorted();
let failed = 0;
for (const judge of judges) {
  console.log(`differential: ${basename(judge, ".ts")}`);
  const { status } = spawnSync(process.execPath, [join(folder, judge)], { stdio: "inherit" });
  if (status !== 0) failed += 1;
}
console.log(`${judges.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
