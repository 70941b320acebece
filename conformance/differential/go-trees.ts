/**
 * Compares build lists, package loading, embeds and vendor directories with the go command itself, on random small projects over a random
 * world of modules that a file tree serves as a module proxy. `SLIPWAY_TREES` is the number of projects, `SLIPWAY_SEED`
 * starts the random numbers; a project that differs is left in the directory that is printed.
 */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Random } from "./docker/random.ts";
import { temporaryDirectory } from "../lib/temporary.ts";
import { checkBuildList, checkEmbeds, checkPackages, type Difference, tidy, type World } from "./go-trees/checks.ts";
import { goVersion, Ours } from "./go-trees/ours.ts";
import { type Project, randomModule, randomWorkspace } from "./go-trees/project.ts";
import { writeProxy } from "./go-trees/proxy.ts";
import { GoCommand, writeProject } from "./go-trees/real.ts";
import { checkVendor } from "./go-trees/vendor.ts";
import { universe } from "./go-trees/universe.ts";

const count = Number(process.env["SLIPWAY_TREES"] ?? 300);
const seed = Number(process.env["SLIPWAY_SEED"] ?? 1);
const projectsOfOneWorld = 15;
const base = temporaryDirectory("go-trees-");
const random = new Random(seed);
let differences = 0;
let sums = "";
let world: World | undefined;

function newWorld(number: number): World {
  const root = join(base, `world-${number}`);
  const modules = universe(random);
  sums = writeProxy(join(root, "proxy"), modules);
  return { go: new GoCommand(join(root, "proxy"), join(root, "cache")), dir: join(root, "project"), modules };
}

function prepare(at: World, project: Project): Project {
  writeProject(at.dir, project);
  const work = project.files.has("go.work");
  const mended =
    !work && random.chance(60) ? tidy(at, project, (path) => readFileSync(join(at.dir, path), "utf8")) : project;
  for (const dir of project.modules) writeFileSync(join(at.dir, dir, "go.sum"), sums);
  return mended;
}

function tell(at: World, number: number, found: readonly Difference[]): void {
  const kept = join(base, `differs-${number}`);
  cpSync(at.dir, kept, { recursive: true, verbatimSymlinks: true });
  console.log(`project ${number}: ${kept}`);
  for (const { what, ours, theirs } of found) console.log(`  ${what}\n    ours   ${ours}\n    theirs ${theirs}`);
}

for (let number = 0; number < count; number++) {
  if (number % projectsOfOneWorld === 0) world = newWorld(number);
  if (!world) break;
  const project = prepare(world, random.chance(25) ? randomWorkspace(random) : randomModule(random));
  const ours = new Ours(project, world.modules);
  const found = [
    ...checkBuildList(world, ours),
    ...checkPackages(world, ours, project),
    ...checkEmbeds(world, ours, project),
    ...checkVendor(world, project, random),
  ];
  if (found.length === 0) continue;
  differences++;
  tell(world, number, found);
}
console.log(`go trees (Go ${goVersion}): ${count} compared, ${differences} differences`);
process.exitCode = differences === 0 ? 0 : 1;
