/** Times a command as a whole process: median wall and CPU in milliseconds, peak memory in kB, by GNU time. */
import { spawnSync } from "node:child_process";
import { median } from "./median.ts";

export interface Measured {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

export function measure(command: readonly string[], runs: number): Measured {
  const wall: number[] = [];
  const cpu: number[] = [];
  const memory: number[] = [];
  for (let run = -1; run < runs; run++) {
    const start = performance.now();
    const done = spawnSync("/usr/bin/time", ["-f", "measured %U %S %M", ...command], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const took = performance.now() - start;
    const match = /measured ([\d.]+) ([\d.]+) (\d+)/.exec(done.stderr);
    if (!match) throw new Error(`\`${command.join(" ")}\` could not be timed: ${done.stderr.slice(0, 300)}`);
    if (run < 0) continue;
    wall.push(took);
    cpu.push((Number(match[1]) + Number(match[2])) * 1000);
    memory.push(Number(match[3]));
  }
  return { wall: median(wall), cpu: median(cpu), memory: Math.max(...memory) };
}
