/**
 * Modules that come from their origin: the go command fetches them, with git and the credentials of this machine, into a cache
 * of its own. Nothing of it is believed before it is compared with go.sum.
 */
import type { ModuleVersion } from "../../go/gomod/ast.ts";
import { describeModule } from "../../go/gomod/replace.ts";
import { moduleKey } from "../../go/mvs/graph.ts";
import { ProxyProblem } from "../proxy/problem.ts";
import type { Environment, Settings } from "../settings.ts";
import { runGo } from "./origin.ts";

export interface DirectFiles {
  readonly info: string;
  readonly mod: string;
  readonly zip: string;
}

interface Waiting {
  readonly module: ModuleVersion;
  readonly done: (files: DirectFiles) => void;
  readonly failed: (problem: ProxyProblem) => void;
}

/** Requests that come while a go command runs are answered by the next one, all at once. */
export class DirectSource {
  readonly #settings: Settings;
  readonly #env: Environment;
  readonly #place: () => string;
  readonly #limit: number | undefined;
  readonly #known = new Map<string, Promise<DirectFiles>>();
  #waiting: Waiting[] = [];
  #running = false;

  /** `limit`: milliseconds for a call of the go command; as long as it takes when left out. */
  constructor(settings: Settings, env: Environment, place: () => string, limit?: number) {
    this.#settings = settings;
    this.#env = env;
    this.#place = place;
    this.#limit = limit;
  }

  async files(module: ModuleVersion): Promise<DirectFiles> {
    const key = moduleKey(module);
    const known = this.#known.get(key);
    if (known) return known;
    const asked = new Promise<DirectFiles>((done, failed) => {
      this.#waiting.push({ module, done, failed });
    });
    this.#known.set(key, asked);
    if (!this.#running) {
      this.#running = true;
      // whatever is asked in the same moment goes into one call
      setTimeout(() => void this.#drain(), 10);
    }
    return asked;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const { go } = this.#settings;
      if (go === undefined) {
        for (const { module, failed } of batch) failed(new ProxyProblem("failed", withoutGo(module)));
        continue;
      }
      const answers = await this.#download(
        go,
        batch.map(({ module }) => module),
      );
      for (const { module, done, failed } of batch) {
        const files = answers.found.get(moduleKey(module));
        if (typeof files === "object") done(files);
        else failed(new ProxyProblem("failed", files ?? (answers.errors || "the go command said nothing about it")));
      }
    }
    this.#running = false;
  }

  async #download(go: string, modules: readonly ModuleVersion[]): Promise<Answers> {
    const args = ["mod", "download", "-json", ...modules.map(describeModule)];
    const run = { directory: this.#place(), env: this.#env };
    const { out, errors } = await runGo(go, args, this.#limit === undefined ? run : { ...run, limit: this.#limit });
    return { found: readAnswers(out), errors };
  }
}

interface Answers {
  /** Files, or what the go command said. */
  readonly found: ReadonlyMap<string, DirectFiles | string>;
  readonly errors: string;
}

/** One JSON object after the other. */
function readAnswers(text: string): Answers["found"] {
  const found = new Map<string, DirectFiles | string>();
  for (const part of text.split(/(?<=^\})\n/m)) {
    if (part.trim() === "") continue;
    const answer = JSON.parse(part) as Readonly<Record<string, string | undefined>>;
    const { Path: path = "", Version: version = "", Error: error, Info: info, GoMod: mod, Zip: zip } = answer;
    const whole = info !== undefined && mod !== undefined && zip !== undefined;
    found.set(
      moduleKey({ path, version }),
      whole ? { info, mod, zip } : (error ?? "the go command fetched only a part of it"),
    );
  }
  return found;
}

function withoutGo(module: ModuleVersion): string {
  return `${describeModule(module)} comes from its origin, not from a proxy, which needs the go command; there is none in PATH`;
}
