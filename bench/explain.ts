/**
 * `explain` on a long log and on a short one: megabytes a second, peak memory, and what it takes over an empty Node process.
 *
 *   node bench/explain.ts       needs the built package (`npm run build`)
 */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measure } from "./measure.ts";

const root = join(import.meta.dirname, "..");
const node = process.execPath;
const cli = join(root, "dist", "cli.mjs");
const directory = mkdtempSync(join(tmpdir(), "slipway-bench-"));
const recorded = readFileSync(join(root, "examples/go-sum-not-copied.log"), "utf8");

/** Steps that print a lot and go well, in turns, before the failing one. */
function longLog(name: string, megabytes: number): string {
  const path = join(directory, name);
  const file = openSync(path, "w");
  let size = 0;
  for (let block = 0; size < megabytes * 1e6; block++) {
    const id = 100 + (block % 40);
    const lines = [`#${id} [build ${id}/600] RUN make part-${id}`];
    for (let line = 0; line < 200; line++)
      lines.push(
        `#${id} ${line}.${String(block % 1000).padStart(3, "0")} go: downloading github.com/example/module-${line} v1.${block % 100}.${line}, checksum not yet known`,
      );
    lines.push(`#${id} ...`, "", "");
    size += writeSync(file, lines.join("\n"));
  }
  writeSync(file, recorded);
  closeSync(file);
  return path;
}

const short = join(directory, "short.log");
const filler = Array.from(
  { length: 160 },
  (_, line) => `#10 0.${100 + line} go: downloading example.com/m${line} v1.0.${line}`,
);
writeFileSync(short, recorded.replace("#10 DONE", `${filler.join("\n")}\n#10 DONE`));

const empty = measure([node, "-e", "0"], 15);
const small = measure([node, cli, "explain", "--no-project", short], 15);
console.log(
  `${readFileSync(short, "utf8").split("\n").length} lines: +${(small.wall - empty.wall).toFixed(0)} ms over an empty Node process (${small.wall.toFixed(0)} against ${empty.wall.toFixed(0)} ms), ${(small.memory / 1024).toFixed(0)} MB`,
);
for (const megabytes of [10, 100]) {
  const path = longLog(`${megabytes}.log`, megabytes);
  const long = measure([node, cli, "explain", "--no-project", path], 3);
  const size = statSync(path).size / 1e6;
  console.log(
    `${size.toFixed(0)} MB: ${((size * 1000) / (long.wall - empty.wall)).toFixed(0)} MB/s (${long.wall.toFixed(0)} ms), ${(long.memory / 1024).toFixed(0)} MB`,
  );
}
rmSync(directory, { recursive: true, force: true });
