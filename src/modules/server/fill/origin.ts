/** Modules that come from where they are developed: the go command asks version control, with this machine's credentials. */
import { rm } from "node:fs/promises";
import { type BlockList, isIP } from "node:net";
import { join } from "node:path";
import { matchPrefixPatterns } from "../../../go/version/prefix-patterns.ts";
import { addressesOf } from "../../../host/http/lookup.ts";
import { isPrivateAddress } from "../../../host/http/private-address.ts";
import { DirectSource, type DirectFiles } from "../../fetch/direct.ts";
import { runGo } from "../../fetch/origin.ts";
import { removeTree } from "../../cache/trees.ts";
import type { ModuleVersion } from "../../../go/gomod/ast.ts";
import { moduleFiles } from "../../cache/paths.ts";
import { ProxyProblem } from "../../proxy/problem.ts";
import { Slots } from "../../proxy/slots.ts";
import type { Environment, Settings } from "../../settings.ts";
import { listText } from "../../proxy/list.ts";

/** go commands at once. */
const AT_ONCE = 4;

/** What the go command and git say of something that isn't there, or not for us. */
const ABSENT = new RegExp(
  [
    "unknown revision|no matching versions|404 Not Found|410 Gone|no such host|no go-import meta tags",
    "[Rr]epository not found|does not appear to be a git repository|could not be found|could not read Username",
    "invalid [\\w.]+ import path|does not contain (?:package|module)|missing .*/go\\.mod|module declares its path",
  ].join("|"),
);

export interface OriginOptions {
  readonly directory: string;
  /** Milliseconds for one question. */
  readonly limit: number;
  /** Private networks where modules that nobody named private may come from. */
  readonly allowed: BlockList | undefined;
}

export class Origin {
  readonly #settings: Settings;
  readonly #env: Environment;
  readonly #directory: string;
  readonly #limit: number;
  readonly #allowed: BlockList | undefined;
  readonly #slots = new Slots(AT_ONCE);

  /** `directory` keeps clones for the next question. */
  constructor(settings: Settings, env: Environment, { directory, limit, allowed }: OriginOptions) {
    this.#allowed = allowed;
    this.#settings = settings;
    this.#env = { GIT_TERMINAL_PROMPT: "0", ...env };
    this.#directory = directory;
    this.#limit = limit;
  }

  /** Calls `use` with the files of a module, which are there as long as it runs. */
  async files<T>(module: ModuleVersion, use: (files: DirectFiles) => Promise<T>): Promise<T> {
    await this.#judge(module.path);
    this.#goCommand(module.path);
    return this.#slots.run(async () => {
      const source = new DirectSource(this.#settings, this.#env, () => this.#directory, this.#limit);
      const files = await source.files(module).catch((error: unknown) => {
        throw error instanceof ProxyProblem ? problemOf(error.message) : error;
      });
      try {
        return await use(files);
      } finally {
        const { tree, info, mod, zip, zipHash, lock } = moduleFiles(join(this.#directory, "mod"), module);
        removeTree(tree);
        for (const path of [zip, zipHash, info, mod, lock]) await rm(path, { force: true });
      }
    });
  }

  /** The content of `@v/list`. */
  async list(path: string): Promise<Buffer> {
    await this.#judge(path);
    const { Versions: versions } = await this.#ask(["-retracted", "-versions", path]);
    return Buffer.from(Array.isArray(versions) ? listText(versions.map(String)) : "");
  }

  /** The content of an `.info`. */
  async info(path: string, query: string): Promise<Buffer> {
    await this.#judge(path);
    const { Version, Time, Origin } = await this.#ask([`${path}@${query}`]);
    return Buffer.from(JSON.stringify({ Version, Time, ...(Origin === undefined ? {} : { Origin }) }));
  }

  /** Whoever asks for `10.0.0.1/x` must not make this machine look there: only who runs it says what is private, by GOPRIVATE. */
  async #judge(path: string): Promise<void> {
    if (matchPrefixPatterns(this.#settings.privacy.noProxy, path)) return;
    const [host = ""] = path.split("/", 1);
    const addresses = isIP(host) === 0 ? await addressesOf(host) : [host];
    if (!addresses.some((address) => isPrivateAddress(address, this.#allowed))) return;
    throw new ProxyProblem(
      "failed",
      `${path}: \`${host}\` is in a private network, and GOPRIVATE of this proxy doesn't name it`,
      403,
    );
  }

  /** Without one nothing has an origin here; a client that has one goes on there. */
  #goCommand(what: string): string {
    const { go } = this.#settings;
    if (go !== undefined) return go;
    const text = `${what} could only come from its origin, which needs the go command; there is none in PATH of this proxy`;
    throw new ProxyProblem("not-found", text, 404);
  }

  async #ask(words: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
    const go = this.#goCommand(words.at(-1) ?? "");
    return this.#slots.run(async () => {
      const args = ["list", "-m", "-json", ...words];
      const run = { directory: this.#directory, env: this.#env, limit: this.#limit };
      const { out, errors, ok } = await runGo(go, args, run);
      if (!ok) throw problemOf(errors);
      return JSON.parse(out) as Readonly<Record<string, unknown>>;
    });
  }
}

function problemOf(text: string): ProxyProblem {
  // git's own paragraphs are set in by the go command; only the first one is shown by who asks
  const message = text.replaceAll(/^go: |\n\s*(?=\n)/g, "");
  if (ABSENT.test(text)) return new ProxyProblem("not-found", message, 404);
  return new ProxyProblem("failed", message, text.includes("ended after") ? 504 : 502);
}
