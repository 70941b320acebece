/**
 * The download of a project's modules. go.sum names most of what will be needed, so all of it is asked for at once, over many
 * connections; the graph is worked out beside that, and only what it needs more is asked for after.
 */
import type { GoMod, ModuleVersion } from "../../go/gomod/ast.ts";
import { parseGoMod } from "../../go/gomod/parse.ts";
import { moduleKey } from "../../go/mvs/graph.ts";
import { HttpClient, USUAL_LIMITS } from "../../host/http/client.ts";
import { Source } from "../../text/source.ts";
import { ModuleStore } from "../cache/store.ts";
import { WorkPool } from "../cache/pool.ts";
import { ProxyClient } from "../proxy/client.ts";
import { messageOf } from "../proxy/problem.ts";
import { Slots } from "../proxy/slots.ts";
import type { Environment, Settings } from "../settings.ts";
import { openWitness } from "../sumdb/open.ts";
import { DirectSource } from "./direct.ts";
import { ModuleFetcher } from "./module-files.ts";
import { actualModules, graphOf, isListed, likelyMods, listedModules } from "./needs.ts";
import type { Project } from "./project.ts";
import type { FetchReport, ModuleResult, Progress } from "./report.ts";
import { pinned } from "./sums.ts";

export interface FetchOptions {
  /** Every module of the graph, not only what the build needs. */
  readonly all: boolean;
  readonly extract: boolean;
  readonly env: Environment;
  readonly cache: string;
  readonly progress?: (progress: Progress) => void;
}

/** Fetches what the project needs; problems of single modules are in the report. */
export async function fetchModules(project: Project, settings: Settings, options: FetchOptions): Promise<FetchReport> {
  const http = new HttpClient(options.env);
  const store = new ModuleStore(options.cache, settings.writable);
  const pool = new WorkPool();
  try {
    return await new Run(project, settings, options, { http, store, pool }).run();
  } finally {
    http.close();
    await pool.close();
    await store.close();
  }
}

interface Means {
  readonly http: HttpClient;
  readonly store: ModuleStore;
  readonly pool: WorkPool;
}

class Run {
  readonly #project: Project;
  readonly #options: FetchOptions;
  readonly #store: ModuleStore;
  readonly #fetcher: ModuleFetcher;
  readonly #started = performance.now();
  /** go.mod files by module, `undefined` for one that can't be had. */
  readonly #mods = new Map<string, GoMod | undefined>();
  readonly #modProblems = new Map<string, string>();
  readonly #asked = new Map<string, Promise<void>>();
  readonly #zips = new Map<string, Promise<ModuleResult>>();
  readonly #counts = { fetched: 0, present: 0 };
  #bytes = 0;
  #done = 0;

  constructor(project: Project, settings: Settings, options: FetchOptions, { http, store, pool }: Means) {
    this.#project = project;
    this.#options = options;
    this.#store = store;
    const slots = new Slots(USUAL_LIMITS.connections);
    const client = new ProxyClient({ http, slots, rules: settings.rules, auth: settings.auth });
    this.#fetcher = new ModuleFetcher({
      client,
      witness: openWitness(client, settings.privacy, { cache: options.cache, gopath: settings.gopath }),
      store,
      pool,
      direct: new DirectSource(settings, options.env, () => store.place()),
      sums: project.sums,
      extract: options.extract,
      writable: settings.writable,
      count: (bytes) => {
        this.#bytes += bytes;
        this.#tell();
      },
    });
  }

  async run(): Promise<FetchReport> {
    const { all } = this.#options;
    if (isListed(this.#project)) this.#startZips(listedModules(this.#project));
    const needed = await this.#loadGraph();
    if (all || !isListed(this.#project)) {
      const build = actualModules(this.#project, needed.modules);
      this.#startZips(all ? build : build.filter((module) => pinned(this.#project.sums, module, "") !== undefined));
    }
    const modules = await Promise.all(this.#zips.values());
    const failed = needed.read.flatMap((module) => this.#failedMod(module));
    return {
      cache: this.#options.cache,
      modules: [...modules, ...failed],
      mods: this.#counts,
      graph: needed.read.filter(({ version }) => version !== "").map(({ path, version }) => ({ path, version })),
      bytes: this.#bytes,
      milliseconds: Math.round(performance.now() - this.#started),
      unlocked: !this.#store.locked,
    };
  }

  /** Reads go.mod files until the graph needs no more of them. */
  async #loadGraph(): Promise<{ readonly modules: readonly ModuleVersion[]; readonly read: readonly ModuleVersion[] }> {
    const listed = isListed(this.#project) ? listedModules(this.#project) : [];
    let missing = [...listed, ...likelyMods(this.#project.sums)];
    for (;;) {
      await Promise.all(missing.map(async (module) => this.#askMod(module)));
      const graph = graphOf(this.#project, this.#mods);
      missing = graph.unknown.map((module) => actualModules(this.#project, [module])[0] ?? module);
      if (missing.length === 0) {
        const read = [...graph.read, ...actualModules(this.#project, graph.missing)];
        return { modules: graph.modules, read };
      }
    }
  }

  async #askMod(module: ModuleVersion): Promise<void> {
    const key = moduleKey(module);
    let asked = this.#asked.get(key);
    if (!asked) {
      asked = this.#readMod(module, key);
      this.#asked.set(key, asked);
    }
    return asked;
  }

  async #readMod(module: ModuleVersion, key: string): Promise<void> {
    try {
      const { text, got } = await this.#fetcher.mod(module);
      this.#counts[got]++;
      this.#mods.set(key, parseGoMod(new Source("go.mod", text), "lax"));
    } catch (error) {
      this.#mods.set(key, undefined);
      this.#modProblems.set(key, messageOf(error));
    }
    this.#tell();
  }

  /** A go.mod that the graph needs and that isn't there; a module whose zip failed is told already. */
  #failedMod({ path, version }: ModuleVersion): ModuleResult[] {
    const error = this.#modProblems.get(moduleKey({ path, version }));
    return error === undefined ? [] : [{ path, version, state: "failed", what: "mod", error }];
  }

  #startZips(modules: readonly ModuleVersion[]): void {
    for (const module of modules) {
      const key = moduleKey(module);
      if (!this.#zips.has(key)) this.#zips.set(key, this.#zip(module));
    }
  }

  async #zip({ path, version }: ModuleVersion): Promise<ModuleResult> {
    const module = { path, version };
    const [zip, info] = await Promise.allSettled([this.#fetcher.zip(module), this.#fetcher.info(module)]);
    this.#done++;
    this.#tell();
    const failed = [zip, info].find((result) => result.status === "rejected");
    if (failed) return { ...module, state: "failed", what: "zip", error: messageOf(failed.reason) };
    const { got, by } = zip.status === "fulfilled" ? zip.value : { got: "failed" as const, by: "" };
    return { ...module, state: got, what: "zip", by };
  }

  #tell(): void {
    this.#options.progress?.({ done: this.#done, total: this.#zips.size, bytes: this.#bytes });
  }
}
