/** One module after the other: from the cache where it has what go.sum vouches for, else from the proxy or its origin. */
import { readFileSync } from "node:fs";
import type { ModuleVersion } from "../../go/gomod/ast.ts";
import type { ModuleStore } from "../cache/store.ts";
import type { WorkPool } from "../cache/pool.ts";
import { hashGoMod } from "../hash.ts";
import type { ProxyClient } from "../proxy/client.ts";
import { ProxyProblem } from "../proxy/problem.ts";
import { readIfThere } from "../proxy/source.ts";
import type { DirectSource } from "./direct.ts";
import { FileSink } from "./file-sink.ts";
import { normalInfo } from "./info.ts";
import type { Witness } from "../sumdb/open.ts";
import type { Sums } from "./project.ts";
import { hashesOf, mismatchText, pinned, type Vouched } from "./sums.ts";

export interface FetchParts {
  readonly client: ProxyClient;
  readonly store: ModuleStore;
  readonly pool: WorkPool;
  readonly direct: DirectSource;
  readonly sums: Sums;
  readonly witness: Witness;
  readonly extract: boolean;
  readonly writable: boolean;
  readonly count: (bytes: number) => void;
}

interface Finish {
  readonly module: ModuleVersion;
  readonly wanted: Vouched;
  readonly zip: string;
  /** The zip's file when the cache is to have it. */
  readonly move: string | undefined;
  /** Called when no more of this module is to come. */
  readonly here: () => void;
}

export type Got = "present" | "fetched";

export class ModuleFetcher {
  readonly #parts: FetchParts;

  constructor(parts: FetchParts) {
    this.#parts = parts;
  }

  /** The text of a go.mod whose hash is right. */
  async mod(module: ModuleVersion): Promise<{ readonly text: string; readonly got: Got }> {
    const { store, client, count } = this.#parts;
    const wanted = await this.#vouched(module, "/go.mod");
    const { mod: path } = store.files(module);
    const kept = readIfThere(path);
    // what the cache has and go.sum doesn't vouch for is fetched again
    if (kept && wanted.hashes.includes(hashGoMod(kept))) return { text: kept.toString("utf8"), got: "present" };
    const content = await this.#orDirect(module, async () => client.small(module, "mod"), "mod");
    const hash = hashGoMod(content);
    if (!wanted.hashes.includes(hash)) throw new ProxyProblem("failed", mismatchText(module, "/go.mod", hash, wanted));
    count(content.length);
    store.writeMod(module, content);
    return { text: content.toString("utf8"), got: "fetched" };
  }

  async info(module: ModuleVersion): Promise<void> {
    const { store, client, count } = this.#parts;
    if (store.present(module).info) return;
    const content = await this.#orDirect(module, async () => client.small(module, "info"), "info");
    const info = normalInfo(module.version, content);
    if (typeof info === "object") throw new ProxyProblem("failed", `${module.path}@${module.version}: ${info.error}`);
    count(content.length);
    store.writeInfo(module, info);
  }

  /** The module's content, and its tree unless that isn't wanted. */
  async zip(module: ModuleVersion): Promise<{ readonly got: Got; readonly by: string }> {
    const here = this.#parts.store.expect();
    try {
      return await this.#zip(module, here);
    } finally {
      here();
    }
  }

  async #zip(module: ModuleVersion, here: () => void): Promise<{ readonly got: Got; readonly by: string }> {
    const { store, extract } = this.#parts;
    const wanted = await this.#vouched(module, "");
    const { by } = wanted;
    const { zip, tree } = store.present(module);
    const files = store.files(module);
    const trusted = wanted.hashes.includes(readIfThere(files.zipHash)?.toString("utf8") ?? "");
    if (zip && trusted) {
      if (!tree && extract) await this.#finish({ module, wanted, zip: files.zip, move: undefined, here });
      return { got: "present", by };
    }
    const path = await this.#download(module);
    await this.#finish({ module, wanted, zip: path, move: path, here });
    return { got: "fetched", by };
  }

  /** What go.sum says; the checksum database where it says nothing. */
  async #vouched(module: ModuleVersion, file: "" | "/go.mod"): Promise<Vouched> {
    const { sums, witness } = this.#parts;
    const pins = pinned(sums, module, file);
    if (pins) return { hashes: pins, by: "go.sum" };
    const lines = await witness.lines(module);
    const hashes = hashesOf(lines ?? [], module, file);
    if (hashes.length === 0) throw new ProxyProblem("failed", withoutPin(module, file));
    return { hashes, by: witness.name };
  }

  async #download(module: ModuleVersion): Promise<string> {
    const { store, client, direct, count } = this.#parts;
    const sink = new FileSink(store.place(), count);
    try {
      await client.zip(module, sink);
      return sink.path;
    } catch (error) {
      if (!isDirect(error)) throw error;
      return (await direct.files(module)).zip;
    } finally {
      sink.close();
    }
  }

  /** Checks, extracts, and gives the names that count. */
  async #finish({ module, wanted, zip, move, here }: Finish): Promise<void> {
    const { store, pool, extract, writable } = this.#parts;
    const tree = extract ? store.place() : undefined;
    const done = await pool.unpack({ module, zip, tree, writable, expected: wanted.hashes });
    if ("error" in done) {
      const text = done.hash === undefined ? undefined : mismatchText(module, "", done.hash, wanted);
      throw new ProxyProblem("failed", text ?? `${module.path}@${module.version}: ${done.error}`);
    }
    const committed = store.commit({ module, hash: done.hash, zip: move, tree });
    here();
    await committed;
  }

  /** Small files of modules that come from their origin are in what the go command fetched. */
  async #orDirect(module: ModuleVersion, ask: () => Promise<Buffer>, file: "info" | "mod"): Promise<Buffer> {
    try {
      return await ask();
    } catch (error) {
      if (!isDirect(error)) throw error;
      return readFileSync((await this.#parts.direct.files(module))[file]);
    }
  }
}

function isDirect(error: unknown): boolean {
  return error instanceof ProxyProblem && error.kind === "direct";
}

function withoutPin({ path, version }: ModuleVersion, file: "" | "/go.mod"): string {
  return `go.sum has no line for \`${path} ${version}${file}\`: nothing vouches for it; add it with \`go mod download ${path}@${version}\``;
}
