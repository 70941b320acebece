/** The module proxy protocol: files of modules by the rules of GOPROXY. @see https://go.dev/ref/mod#goproxy-protocol */
import type { ModuleVersion } from "../../go/gomod/ast.ts";
import { escapeModulePath, escapeVersion } from "../../go/version/escape.ts";
import type { HttpClient } from "../../host/http/client.ts";
import { MAX_SMALL, MAX_ZIP } from "../zip/rules.ts";
import { type ProxyRules, tryEntries } from "./entries.ts";
import type { GoAuth } from "./go-auth.ts";
import { messageOf, ProxyProblem } from "./problem.ts";
import { type RetryPlan, USUAL_RETRIES } from "./retry.ts";
import type { Slots } from "./slots.ts";
import { type Authorize, below, copyFrom, moduleUrl, type Pace, type Sink } from "./source.ts";

export interface ClientOptions {
  readonly http: HttpClient;
  readonly rules: ProxyRules;
  readonly auth: GoAuth;
  readonly slots: Slots;
  readonly retries?: RetryPlan;
  /** Stands around every question to a proxy, which it may refuse to ask at all. */
  readonly guard?: Guard;
  readonly pace?: Pace;
  readonly authorize?: Authorize;
}

export type Guard = <T>(base: string, ask: () => Promise<T>) => Promise<T>;

type Extension = "info" | "mod" | "zip";

export class ProxyClient {
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** `.info` or `.mod`, whole. */
  async small(module: ModuleVersion, extension: Extract<Extension, "info" | "mod">): Promise<Buffer> {
    return this.read(module.path, versionFile(module, extension));
  }

  /** The zip into a sink, which is emptied before another proxy is asked. */
  async zip(module: ModuleVersion, sink: Sink): Promise<void> {
    const path = `${escaped(module.path)}/${versionFile(module, "zip")}`;
    await this.#ask(module.path, async (base) => {
      if (sink.size > 0) sink.reset();
      await this.#copy(moduleUrl(base, path), sink, MAX_ZIP, "downloaded zip file too large");
    });
  }

  /** A small file below a module: `@v/list`, `@latest`. */
  async read(modulePath: string, file: string): Promise<Buffer> {
    const path = `${escaped(modulePath)}/${file}`;
    return this.#ask(modulePath, async (base) => this.whole(moduleUrl(base, path)));
  }

  /** A small file below a place that is no entry of GOPROXY; guarded as those are. */
  async below(base: string, path: string): Promise<Buffer> {
    const { guard } = this.#options;
    const ask = async (): Promise<Buffer> => this.whole(below(base, path));
    return guard ? guard(base, ask) : ask();
  }

  /** A small file, whole. */
  async whole(url: URL): Promise<Buffer> {
    const sink = new MemorySink();
    await this.#copy(url, sink, MAX_SMALL, "the answer is too large");
    return sink.content();
  }

  /** What GOPROXY says. */
  get rules(): ProxyRules {
    return this.#options.rules;
  }

  async #ask<T>(modulePath: string, ask: (base: string) => Promise<T>): Promise<T> {
    const { rules, guard } = this.#options;
    return tryEntries(rules, modulePath, guard ? async (base) => guard(base, async () => ask(base)) : ask);
  }

  async #copy(url: URL, sink: Sink, limit: number, tooLarge: string): Promise<void> {
    const { http, auth, slots, retries = USUAL_RETRIES, pace, authorize } = this.#options;
    try {
      await copyFrom(url, sink, { http, auth, slots, retries, limit, tooLarge, pace, authorize });
    } catch (error) {
      // a full disk of this machine is no proxy's fault
      if (error instanceof ProxyProblem || (error as NodeJS.ErrnoException).syscall === "write") throw error;
      throw new ProxyProblem("failed", messageOf(error));
    }
  }
}

function escaped(path: string): string {
  const result = escapeModulePath(path);
  if ("error" in result) throw new ProxyProblem("failed", result.error);
  return result.text;
}

function versionFile({ version }: ModuleVersion, extension: Extension): string {
  const result = escapeVersion(version);
  if ("error" in result) throw new ProxyProblem("failed", result.error);
  return `@v/${result.text}.${extension}`;
}

class MemorySink implements Sink {
  #chunks: Uint8Array[] = [];
  size = 0;

  write(chunk: Uint8Array): void {
    this.#chunks.push(Uint8Array.from(chunk));
    this.size += chunk.length;
  }

  reset(): void {
    this.#chunks = [];
    this.size = 0;
  }

  content(): Buffer {
    return Buffer.concat(this.#chunks, this.size);
  }
}
