/**
 * Which commands the RUN lines of Go projects' Dockerfiles run, and which of them the simulation models.
 *
 *   npm run survey -- [--all] DIR…
 *
 * Counts the simple commands of all Dockerfiles below the directories, those of scripts that they call included, and
 * prints the share that is modelled and the others by frequency; `--all` lists the modelled ones too.
 */
import { parseArgs } from "node:util";
import type { Run, Stage } from "../src/docker/dockerfile/ast.ts";
import { parseDockerfile } from "../src/docker/dockerfile/parse.ts";
import { standing } from "../src/build/models/registry.ts";
import { runText } from "../src/build/steps/run-text.ts";
import { diskSnapshot } from "../src/host/disk.ts";
import { findFiles } from "../src/project/find.ts";
import type { Snapshot } from "../src/project/snapshot.ts";
import { dirname, joinPath } from "../src/text/path.ts";
import { Source } from "../src/text/source.ts";
import { type Ran, ranBy, type ReadScript } from "./survey/commands.ts";

interface Counted {
  readonly standing: string;
  times: number;
  readonly files: Set<string>;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: "boolean" } } });
const counted = new Map<string, Counted>();
const texts = new Set<string>();
let projects = 0;
let lines = 0;
/** Those that run the go command or build upon an image of Go. */
let withGo = 0;
const GO: ReadonlySet<string> = new Set(["go", "xx-go"]);

/** Windows images run other shells and programs; they are left out. */
function isWindows({ from, instructions }: Stage): boolean {
  const shells = instructions.flatMap((instruction) =>
    instruction.keyword === "SHELL" ? [instruction.argv[0]?.text ?? ""] : [],
  );
  return (
    /windows|nanoserver|servercore/i.test(from.image.text) ||
    shells.some((shell) => /^(powershell|pwsh|cmd)/i.test(shell))
  );
}

/** A script by its path in the image: what stands behind it in the repository, below the root or beside the Dockerfile. */
function scripts(snapshot: Snapshot, dockerfile: string): ReadScript {
  return (path) => {
    const parts = path.split("/").filter((part) => part !== "" && part !== ".");
    const tails = parts.map((_, at) => parts.slice(at).join("/"));
    for (const tail of tails)
      for (const base of new Set(["", dirname(dockerfile) === "." ? "" : dirname(dockerfile)])) {
        const text = tail.includes("..") ? undefined : snapshot.read(base === "" ? tail : joinPath(base, tail));
        if (text !== undefined && !text.includes("\0")) return text;
      }
    return undefined;
  };
}

function keyOf({ name, written, script }: Ran): { readonly key: string; readonly standing: string } {
  if (script === "missing") return { key: written, standing: "unknown" };
  if (name === undefined) return { key: written, standing: "unknown" };
  const known = standing(name);
  if (known !== undefined) return { key: name, standing: known };
  return script === "read"
    ? { key: "(scripts of the repository)", standing: "model" }
    : { key: name, standing: "unknown" };
}

function count(ran: Ran, file: string): void {
  const { key, standing } = keyOf(ran);
  const entry = counted.get(key) ?? { standing, times: 0, files: new Set() };
  entry.times++;
  entry.files.add(file);
  counted.set(key, entry);
}

function survey(directory: string): void {
  const snapshot = diskSnapshot(directory);
  const before = texts.size;
  for (const path of findFiles(snapshot).dockerfiles) {
    const text = snapshot.read(path) ?? "";
    const { stages } = parseDockerfile(new Source(path, text));
    const runs = stages.flatMap(({ instructions }) =>
      instructions.filter((instruction): instruction is Run => instruction.keyword === "RUN"),
    );
    if (runs.length === 0 || texts.has(text) || stages.some(isWindows)) continue;
    texts.add(text);
    lines += runs.length;
    const read = scripts(snapshot, path);
    const ran = runs.flatMap((run) => ranBy(runText(run), read));
    if (stages.some(({ from }) => /golang/i.test(from.image.text)) || ran.some(({ name }) => GO.has(name ?? "")))
      withGo++;
    for (const command of ran) count(command, `${directory}/${path}`);
  }
  if (texts.size > before) projects++;
}

for (const directory of positionals) survey(directory);
const rows = [...counted].toSorted(([, one], [, other]) => other.times - one.times);
const times = (kinds: readonly string[]): number => {
  let sum = 0;
  for (const [, entry] of rows) if (kinds.includes(entry.standing)) sum += entry.times;
  return sum;
};
const total = times(["builtin", "model", "harmless", "open", "unknown"]);
const known = times(["builtin", "model", "harmless"]);
const percent = total === 0 ? "0" : ((known / total) * 100).toFixed(1);
console.log(
  `${texts.size} Dockerfiles (${withGo} with Go) of ${projects} projects, ${lines} RUN lines, ${total} commands, ${counted.size} kinds`,
);
console.log(`modelled or harmless: ${known}, ${percent} %`);
for (const kind of ["builtin", "model", "harmless", "open", "unknown"]) console.log(`  ${kind}: ${times([kind])}`);
for (const [key, entry] of rows)
  if (values.all || entry.standing === "open" || entry.standing === "unknown")
    console.log(
      `${String(entry.times).padStart(6)} in ${String(entry.files.size).padStart(4)}  ${entry.standing.padEnd(8)} ${key}`,
    );
