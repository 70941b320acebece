/**
 * Compares what a make step does with GNU make: exit status and files made by random makefiles, wherever ours says that it
 * knows them. `SLIPWAY_FUZZ` is ten times the number of makefiles, since each needs a process; `SLIPWAY_SEED` starts the
 * random numbers, `SLIPWAY_SHOW` is the number of differences that are shown.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "./docker/random.ts";
import { type Made, randomMakefile } from "./make/makefiles.ts";
import { caged } from "./shell/cage.ts";
import { nodeOf, runOurs } from "./shell/ours.ts";
import { ROOT } from "./shell/tree.ts";

const count = Math.ceil(Number(process.env["SLIPWAY_FUZZ"] ?? 100_000) / 10);
const seed = Number(process.env["SLIPWAY_SEED"] ?? 1);
const show = Number(process.env["SLIPWAY_SHOW"] ?? 10);
const BATCH = 500;

const SOURCES = { "a.c": "", "b.c": "", "x.c": "", "sub.mk": "t:\n\ttouch sub$(A)\n" };
const PATHS =
  "x y z all a.o b.o out out/a.o out/x out/y q b l1 l2 m1 m2 x.t y.t a.o.t a.c.t x.s a.s all.t sub subq subx".split(
    " ",
  );

/** Make itself warns of these, and does something. */
const DOUBTFUL = /Circular .* dependency dropped|(?:overriding|ignoring old) recipe|doesn't match the target pattern/;

interface Real {
  readonly code: number;
  readonly exists: (path: string) => boolean;
  readonly said: string;
}

function runReal(all: readonly Made[], directory: string): (Real | undefined)[] {
  const lines = all.map(({ makefile, command }, index) => {
    const place = join(directory, String(index));
    mkdirSync(place);
    for (const [name, text] of Object.entries({ ...SOURCES, Makefile: makefile }))
      writeFileSync(join(place, name), text);
    return `( cd ${place} && ${command} ) > ${place}.out 2>&1; echo "$?"`;
  });
  const { stdout } = spawnSync("/bin/dash", ["-s"], {
    env: { PATH: "/usr/bin:/bin", HOME: ROOT },
    input: `${lines.join("\n")}\n`,
    encoding: "utf8",
    timeout: 120_000,
  });
  const codes = stdout.split("\n").slice(0, -1);
  return all.map((_, index) => {
    const code = codes[index];
    return code === undefined
      ? undefined
      : {
          code: Number(code),
          exists: (path) => existsSync(join(directory, String(index), path)),
          said: readFileSync(join(directory, `${index}.out`), "utf8").trimEnd(),
        };
  });
}

function differences({ makefile, command }: Made, real: Real): string[] | undefined {
  const ours = runOurs(command, ROOT, { ...SOURCES, Makefile: makefile });
  if (!ours) return undefined;
  if (ours.machine.unknowns.length > 0 || ours.outcome.status === "unknown") return undefined;
  const found: string[] = [];
  if ((ours.outcome.status === "ok") !== (real.code === 0))
    found.push(
      `ours ${ours.outcome.status === "ok" ? "succeeds" : "fails"}, really ${real.code}: ${real.said.split("\n").at(-1)}`,
    );
  for (const path of PATHS) {
    const node = nodeOf(ours, path);
    if (node === undefined || (node !== "missing") === real.exists(path)) continue;
    found.push(
      `${path}: ours ${node === "missing" ? "missing" : "there"}, really ${real.exists(path) ? "there" : "missing"}`,
    );
  }
  return found;
}

const cage = caged(import.meta.filename);
if (cage !== undefined) process.exit(cage);
const random = new Random(seed);
let compared = 0;
let known = 0;
let differing = 0;
for (let done = 0; done < count; done += BATCH) {
  const all = Array.from({ length: Math.min(BATCH, count - done) }, () => randomMakefile(random));
  const directory = mkdtempSync(join(tmpdir(), "slipway-make-"));
  for (const [index, real] of runReal(all, directory).entries()) {
    const made = all[index];
    if (!real || !made || DOUBTFUL.test(real.said)) continue;
    compared += 1;
    const found = differences(made, real);
    if (found) known += 1;
    if (!found || found.length === 0) continue;
    differing += 1;
    if (differing <= show)
      console.log(`--- ${made.command}\n${made.makefile}${found.map((line) => `  ${line}`).join("\n")}`);
  }
  rmSync(directory, { recursive: true, force: true });
}
console.log(`makefiles: of ${compared} ${known} known`);
console.log(`makefiles: ${compared} compared, ${differing} differences`);
process.exitCode = differing > 0 ? 1 : 0;
