/**
 * Compares the shell on paper with dash: random scripts over a small tree, run for real and on paper. Exit status and
 * files are compared wherever ours says that it knows. `SLIPWAY_FUZZ` is the number of scripts, `SLIPWAY_SEED` starts
 * the random numbers, `SLIPWAY_SHOW` is the number of differences that are shown.
 */
import { spawnSync } from "node:child_process";
import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FileNode, textOf } from "../../src/build/fs/node.ts";
import { Random } from "./docker/random.ts";
import { caged } from "./shell/cage.ts";
import { nodeOf, type Ours, runOurs } from "./shell/ours.ts";
import { randomScript } from "./shell/scripts.ts";
import { ROOT, writeTree } from "./shell/tree.ts";

const count = Number(process.env["SLIPWAY_FUZZ"] ?? 2000);
const seed = Number(process.env["SLIPWAY_SEED"] ?? 1);
const show = Number(process.env["SLIPWAY_SHOW"] ?? 10);

interface Real {
  readonly code: number;
  readonly files: ReadonlyMap<string, string>;
}

/** `dir`, `link TARGET` or `file MODE TEXT` for every path below a directory. */
function read(directory: string, below = ""): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(join(directory, below))) {
    const path = below === "" ? name : `${below}/${name}`;
    const stat = lstatSync(join(directory, path));
    if (stat.isSymbolicLink()) files.set(path, `link ${readlinkSync(join(directory, path))}`);
    else if (stat.isDirectory()) {
      files.set(path, "dir");
      for (const [inner, what] of read(directory, path)) files.set(inner, what);
    } else files.set(path, `file ${stat.mode & 0o111 ? "x" : "-"} ${readFileSync(join(directory, path), "utf8")}`);
  }
  return files;
}

function runReal(script: string): Real | undefined {
  const directory = mkdtempSync(join(tmpdir(), "slipway-shell-"));
  try {
    writeTree(directory);
    const env = { PATH: "/usr/bin:/bin", HOME: directory };
    const { status } = spawnSync("/bin/dash", ["-c", script], {
      cwd: directory,
      env,
      timeout: 3000,
      input: "",
      stdio: ["pipe", "ignore", "ignore"],
    });
    return status === null ? undefined : { code: status, files: read(directory) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Files that ours says are there, links not followed. */
function* listOurs(ours: Ours, below = ""): Generator<string> {
  for (const name of ours.machine.fs.list(below === "" ? ROOT : `${ROOT}/${below}`).names) {
    const path = below === "" ? name : `${below}/${name}`;
    const node = nodeOf(ours, path);
    if (node === undefined || node === "missing") continue;
    yield path;
    if (node.kind === "dir") yield* listOurs(ours, path);
  }
}

function described(node: FileNode): { readonly mode: string | undefined; readonly text: string | undefined } {
  return { mode: node.mode === undefined ? undefined : node.mode & 0o111 ? "x" : "-", text: textOf(node) };
}

function differencesOf(real: Real, ours: Ours): string[] {
  const found: string[] = [];
  const { status, code } = ours.outcome;
  if (status === "ok" && real.code !== 0) found.push(`status: ours succeeds, really ${real.code}`);
  if (status === "fails" && real.code === 0) found.push("status: ours fails, really 0");
  if (status === "fails" && code !== undefined && real.code !== 0 && code !== real.code)
    found.push(`status: ours ${code}, really ${real.code}`);
  for (const [path, what] of real.files) {
    const node = nodeOf(ours, path);
    if (node === undefined) continue;
    if (node === "missing") found.push(`${path}: ours has it not, really ${JSON.stringify(what)}`);
    else if (
      node.kind === "dir"
        ? what !== "dir"
        : node.kind === "symlink"
          ? what !== `link ${node.target}`
          : !what.startsWith("file ")
    )
      found.push(`${path}: ours ${node.kind}, really ${JSON.stringify(what)}`);
    else if (node.kind === "file") {
      const { mode, text } = described(node);
      if (mode !== undefined && what[5] !== mode) found.push(`${path}: ours mode ${mode}, really ${what[5]}`);
      if (text !== undefined && what.slice(7) !== text)
        found.push(`${path}: ours ${JSON.stringify(text)}, really ${JSON.stringify(what.slice(7))}`);
    }
  }
  for (const path of listOurs(ours)) if (!real.files.has(path)) found.push(`${path}: ours has it, really not there`);
  return found;
}

const cage = caged(import.meta.filename);
if (cage !== undefined) process.exit(cage);
const random = new Random(seed);
let compared = 0;
let differing = 0;
let certain = 0;
for (let index = 0; index < count; index++) {
  const script = randomScript(random);
  const ours = runOurs(script);
  const real = ours && runReal(script);
  if (!ours || !real) continue;
  compared += 1;
  if (ours.outcome.status !== "unknown") certain += 1;
  const differences = differencesOf(real, ours);
  if (differences.length === 0) continue;
  differing += 1;
  if (differing <= show)
    console.log(`--- script ${index}\n${script}${differences.map((line) => `  ${line}`).join("\n")}`);
}
console.log(`shell: ${certain} of ${compared} statuses known`);
console.log(`shell: ${compared} compared, ${differing} differences`);
process.exitCode = differing > 0 ? 1 : 0;
