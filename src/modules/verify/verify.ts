/**
 * Whether the module cache holds what go.sum vouches for, and go.sum what the checksum database vouches for. Of a tree that was
 * changed it says which files.
 */
import { existsSync } from "node:fs";
import type { GoMod, ModuleVersion } from "../../go/gomod/ast.ts";
import { parseGoMod } from "../../go/gomod/parse.ts";
import { moduleKey } from "../../go/mvs/graph.ts";
import { Source } from "../../text/source.ts";
import type { Difference } from "../cache/compare.ts";
import { moduleFiles } from "../cache/paths.ts";
import type { WorkPool } from "../cache/pool.ts";
import { actualModules, graphOf, likelyMods } from "../fetch/needs.ts";
import type { Project } from "../fetch/project.ts";
import { hashesOf, pinned } from "../fetch/sums.ts";
import { hashGoMod } from "../hash.ts";
import { messageOf } from "../proxy/problem.ts";
import { readIfThere } from "../proxy/source.ts";
import type { Witness } from "../sumdb/open.ts";

export type FaultKind =
  | "zip-changed"
  | "zip-malformed"
  | "hash-file-changed"
  | "tree-changed"
  | "mod-changed"
  | "pin-contradicted"
  | "not-asked";

export interface VerifyFault extends ModuleVersion {
  readonly kind: FaultKind;
  readonly message: string;
  /** Files of a changed tree. */
  readonly files: readonly Difference[];
}

export interface VerifyReport {
  readonly cache: string;
  /** Modules whose content was compared. */
  readonly modules: number;
  /** go.mod files that were. */
  readonly mods: number;
  /** Needed modules that the cache doesn't have. */
  readonly absent: readonly ModuleVersion[];
  /** Pins that the checksum database confirmed. */
  readonly confirmed: number;
  readonly faults: readonly VerifyFault[];
}

interface Means {
  readonly cache: string;
  readonly pool: WorkPool;
  /** Undefined when the database isn't to be asked. */
  readonly witness: Witness | undefined;
}

export async function verifyModules(project: Project, means: Means): Promise<VerifyReport> {
  return new Verification(project, means).run();
}

class Verification {
  readonly #project: Project;
  readonly #means: Means;
  readonly #faults: VerifyFault[] = [];
  readonly #absent: ModuleVersion[] = [];
  #modules = 0;
  #mods = 0;
  #confirmed = 0;

  constructor(project: Project, means: Means) {
    this.#project = project;
    this.#means = means;
  }

  async run(): Promise<VerifyReport> {
    const mods = this.#readMods();
    const graph = graphOf(this.#project, mods);
    const build = actualModules(this.#project, graph.modules);
    await Promise.all([...build.map(async (module) => this.#content(module)), this.#pins()]);
    const order = ({ path, version, kind }: VerifyFault): string => `${path} ${version} ${kind}`;
    return {
      cache: this.#means.cache,
      modules: this.#modules,
      mods: this.#mods,
      absent: this.#absent,
      confirmed: this.#confirmed,
      faults: this.#faults.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    };
  }

  #fault({ path, version }: ModuleVersion, kind: FaultKind, message: string, files: readonly Difference[] = []): void {
    this.#faults.push({ path, version, kind, message, files });
  }

  /** The go.mod files that go.sum knows and the cache has. */
  #readMods(): Map<string, GoMod> {
    const found = new Map<string, GoMod>();
    for (const module of likelyMods(this.#project.sums)) {
      const file = moduleFiles(this.#means.cache, module).mod;
      const content = readIfThere(file);
      if (!content) continue;
      this.#mods++;
      found.set(moduleKey(module), parseGoMod(new Source(file, content.toString("utf8")), "lax"));
      const wanted = pinned(this.#project.sums, module, "/go.mod") ?? [];
      const hash = hashGoMod(content);
      if (wanted.includes(hash)) continue;
      this.#fault(module, "mod-changed", `\`${file}\` has the hash ${hash}, but go.sum has ${wanted.join(", ")}`);
    }
    return found;
  }

  async #content(module: ModuleVersion): Promise<void> {
    const { cache, pool } = this.#means;
    const files = moduleFiles(cache, module);
    const zip = existsSync(files.zip) ? files.zip : undefined;
    const tree = existsSync(files.tree) && !existsSync(files.partial) ? files.tree : undefined;
    const wanted = pinned(this.#project.sums, module, "");
    if (zip === undefined && tree === undefined) {
      // a module that nothing pins is no part of the build
      if (wanted) this.#absent.push(module);
      return;
    }
    this.#modules++;
    const { zipHash, zipError, treeHash, differences } = await pool.compare({ module, zip, tree });
    const kept = readIfThere(files.zipHash)?.toString("utf8").trim();
    const right = wanted ?? (kept === undefined ? [] : [kept]);
    const expected = `${wanted ? "go.sum" : "its .ziphash"} has ${right.join(", ") || "none"}`;
    if (zipError !== undefined) this.#fault(module, "zip-malformed", `\`${zip}\` is no module zip: ${zipError}`);
    else if (zipHash !== undefined && !right.includes(zipHash)) {
      this.#fault(module, "zip-changed", `\`${zip}\` has the hash ${zipHash}, but ${expected}`);
    }
    if (kept !== undefined && wanted && !wanted.includes(kept)) {
      this.#fault(module, "hash-file-changed", `\`${files.zipHash}\` says ${kept}, but ${expected}`);
    }
    if (treeHash !== undefined && !right.includes(treeHash)) {
      this.#fault(module, "tree-changed", `\`${tree}\` has been changed since it was extracted`, differences);
    }
  }

  /** Every line of go.sum against the database's own. */
  async #pins(): Promise<void> {
    const { witness } = this.#means;
    if (!witness) return;
    const modules = new Map<string, ModuleVersion>();
    for (const key of this.#project.sums.keys()) {
      const [path = "", file = ""] = key.split(" ");
      const version = file.replace(/\/go\.mod$/, "");
      modules.set(moduleKey({ path, version }), { path, version });
    }
    await Promise.all([...modules.values()].map(async (module) => this.#confirm(module, witness)));
  }

  async #confirm(module: ModuleVersion, witness: Witness): Promise<void> {
    try {
      const lines = await witness.lines(module);
      if (!lines) return;
      for (const file of ["", "/go.mod"] as const) {
        const pins = pinned(this.#project.sums, module, file);
        const known = hashesOf(lines, module, file);
        if (!pins || known.length === 0) continue;
        if (pins.some((pin) => known.includes(pin))) this.#confirmed++;
        else {
          const text = `go.sum has ${pins.join(", ")} for \`${module.path} ${module.version}${file}\`, but ${witness.name} has ${known.join(", ")}`;
          this.#fault(module, "pin-contradicted", text);
        }
      }
    } catch (error) {
      this.#fault(module, "not-asked", `${witness.name} could not be asked: ${messageOf(error)}`);
    }
  }
}
