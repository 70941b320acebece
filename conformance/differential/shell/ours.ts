/** A script run on paper, in the words of the comparison. */
import type { Node } from "../../../src/build/fs/node.ts";
import { commands } from "../../../src/build/models/registry.ts";
import { Runner } from "../../../src/build/shell/run.ts";
import type { Machine } from "../../../src/build/shell/machine.ts";
import type { Outcome } from "../../../src/build/shell/outcome.ts";
import { NO_MODULES } from "../../../src/build/world.ts";
import { memorySnapshot } from "../../../src/project/snapshot.ts";
import { parseScript } from "../../../src/shell/script.ts";
import { memoryTree, ROOT } from "./tree.ts";

export interface Ours {
  readonly outcome: Outcome;
  readonly machine: Machine;
}

/** Undefined when the script can't be read. `files` stand in the tree as well. */
export function runOurs(text: string, home = ROOT, files: Readonly<Record<string, string>> = {}): Ours | undefined {
  const script = parseScript(text);
  if (script.error) return undefined;
  const vars = new Map([
    ["PATH", "/usr/bin:/bin"],
    ["HOME", home],
  ]);
  const machine: Machine = {
    world: { snapshot: memorySnapshot({}), modules: NO_MODULES, secrets: undefined, ssh: undefined, memo: new Map() },
    commands,
    fs: memoryTree(files),
    vars,
    exported: new Set(vars.keys()),
    cwd: ROOT,
    user: { name: "root", uid: 0, home: ROOT },
    facts: undefined,
    image: "tree",
    platform: { os: "linux", arch: "amd64" },
    options: { errexit: false, pipefail: false, nounset: false },
    fixed: new Map(),
    functions: new Map(),
    positional: ["sh"],
    line: 1,
    network: "none",
    swallowed: [],
    remarks: [],
    unknowns: [],
    shell: "dash",
    guarded: false,
    input: "",
    depth: 0,
    budget: { left: 20_000 },
    mounts: [],
  };
  return { outcome: new Runner(machine, text).script(script.tree), machine };
}

/** What ours says of a path of the tree; undefined when it doesn't know. */
export function nodeOf(ours: Ours, path: string): Node | "missing" | undefined {
  const found = ours.machine.fs.find(`${ROOT}/${path}`, false);
  if (found.is === "unknown") return undefined;
  return found.is === "no" ? "missing" : found.value.node;
}
