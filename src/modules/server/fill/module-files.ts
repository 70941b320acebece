/**
 * Files of module versions on their way into the store. Nothing gets there that isn't what go.sum or the checksum database vouches
 * for. Where neither may be asked (private modules), what came first is what counts: the hash of a zip stays in the store for ever.
 */
import { readFile, rm } from "node:fs/promises";
import type { ModuleVersion } from "../../../go/gomod/ast.ts";
import { FileSink } from "../../fetch/file-sink.ts";
import { normalInfo } from "../../fetch/info.ts";
import { hashesOf, mismatchText, pinned, type Vouched } from "../../fetch/sums.ts";
import { hashGoMod } from "../../hash.ts";
import { ProxyProblem } from "../../proxy/problem.ts";
import { MAX_SMALL } from "../../zip/rules.ts";
import { fileName } from "../store/names.ts";
import type { FillParts } from "./parts.ts";
import { scratchFile, type Store } from "../store/store.ts";

export class ModuleFiles {
  readonly #parts: FillParts;

  constructor(parts: FillParts) {
    this.#parts = parts;
  }

  async fetch(module: ModuleVersion, file: "info" | "mod" | "zip"): Promise<void> {
    // nothing is fetched that could not be kept
    if (!this.#isVouched(module)) await this.#parts.lasting.stat(fileName(module, file));
    try {
      if (file === "zip") await this.#zip(module);
      else if (file === "mod") await this.#mod(module);
      else await this.#info(module);
    } catch (error) {
      if (!(error instanceof ProxyProblem) || error.kind !== "direct") throw error;
      await this.#fromOrigin(module);
    }
  }

  /** A file that came another way; a zip as the path of a file that may be moved. */
  async take(module: ModuleVersion, kind: "info" | "mod", content: Buffer): Promise<void>;
  async take(module: ModuleVersion, kind: "zip", path: string): Promise<void>;
  async take(module: ModuleVersion, kind: "info" | "mod" | "zip", content: Buffer | string): Promise<void> {
    if (typeof content === "string") {
      try {
        await this.#keepZip(module, content, await this.#vouched(module, ""));
      } finally {
        await rm(content, { force: true });
      }
    } else if (kind === "mod") await this.#keepMod(module, content, await this.#vouched(module, "/go.mod"));
    else await this.#keepInfo(module, content);
  }

  async #info(module: ModuleVersion): Promise<void> {
    await this.#keepInfo(module, await this.#parts.client.small(module, "info"));
  }

  async #mod(module: ModuleVersion): Promise<void> {
    const asked = this.#vouched(module, "/go.mod");
    const [content, vouched] = await Promise.all([this.#parts.client.small(module, "mod"), asked]);
    await this.#keepMod(module, content, vouched);
  }

  async #zip(module: ModuleVersion): Promise<void> {
    const sink = new FileSink(scratchFile(this.#parts.store), () => undefined);
    try {
      const asked = this.#vouched(module, "");
      asked.catch((error: unknown) => {
        sink.refuse(error);
      });
      // both have ended before the file is closed
      const [vouched, download] = await Promise.allSettled([asked, this.#parts.client.zip(module, sink)]);
      sink.close();
      if (vouched.status === "rejected") throw vouched.reason;
      if (download.status === "rejected") throw download.reason;
      await this.#keepZip(module, sink.path, vouched.value);
    } finally {
      sink.close();
      await rm(sink.path, { force: true });
    }
  }

  /** All three files come together. */
  async #fromOrigin(module: ModuleVersion): Promise<void> {
    const [mod, zip] = await Promise.all([this.#vouched(module, "/go.mod"), this.#vouched(module, "")]);
    await this.#parts.origin.files(module, async (files) => {
      await this.#keepMod(module, await readFile(files.mod), mod);
      await this.#keepInfo(module, await readFile(files.info));
      await this.#keepZip(module, files.zip, zip);
    });
  }

  async #keepInfo(module: ModuleVersion, content: Buffer): Promise<void> {
    const info = normalInfo(module.version, content);
    if (typeof info === "object") throw wrong(`${module.path}@${module.version}: ${info.error}`);
    await this.#storeFor(this.#isVouched(module)).put(fileName(module, "info"), content);
  }

  async #keepMod(module: ModuleVersion, content: Buffer, vouched: Vouched | undefined): Promise<void> {
    if (content.length > MAX_SMALL) throw wrong(`${module.path}@${module.version}: go.mod file too large`);
    const hash = hashGoMod(content);
    if (vouched && !vouched.hashes.includes(hash)) throw wrong(mismatchText(module, "/go.mod", hash, vouched));
    await this.#storeFor(vouched !== undefined).put(fileName(module, "mod"), content);
  }

  async #keepZip(module: ModuleVersion, path: string, vouched: Vouched | undefined): Promise<void> {
    const { pool } = this.#parts;
    const store = this.#storeFor(vouched !== undefined);
    const expected = vouched?.hashes;
    const checked = await pool.unpack({ module, zip: path, tree: undefined, writable: true, expected });
    if ("error" in checked) {
      const mismatch =
        vouched && checked.hash !== undefined ? mismatchText(module, "", checked.hash, vouched) : undefined;
      throw wrong(mismatch ?? `${module.path}@${module.version}: ${checked.error}`);
    }
    // of several writers the first says what this version is
    const hashName = fileName(module, "ziphash");
    await store.put(hashName, Buffer.from(checked.hash));
    const first = (await (await store.get(hashName))?.bytes())?.toString("utf8") ?? checked.hash;
    if (first !== checked.hash) {
      throw wrong(mismatchText(module, "", checked.hash, { hashes: [first], by: "first seen" }));
    }
    await store.put(fileName(module, "zip"), { file: path });
  }

  /** The first content counts where nobody vouches for it, and only the store itself knows which one that was. */
  #storeFor(vouched: boolean): Store {
    return vouched ? this.#parts.store : this.#parts.lasting;
  }

  #isVouched(module: ModuleVersion): boolean {
    const { sums, checksums } = this.#parts;
    return pinned(sums, module, "") !== undefined || checksums.knows(module.path);
  }

  /** Hashes of which one has to be right; undefined where nobody may be asked. */
  async #vouched(module: ModuleVersion, file: "" | "/go.mod"): Promise<Vouched | undefined> {
    const { sums, checksums } = this.#parts;
    const pins = pinned(sums, module, file);
    if (pins) return { hashes: pins, by: "go.sum" };
    if (!checksums.knows(module.path)) return undefined;
    const by = checksums.name ?? "";
    try {
      const hashes = hashesOf((await checksums.lines(module)) ?? [], module, file);
      if (hashes.length > 0) return { hashes, by };
    } catch (error) {
      if (!(error instanceof ProxyProblem) || error.kind !== "not-found") throw error;
      throw new ProxyProblem("failed", unknownTo(by, module, error.message), 403);
    }
    throw new ProxyProblem("failed", unknownTo(by, module, "the record has no such line"), 403);
  }
}

function unknownTo(by: string, { path, version }: ModuleVersion, detail: string): string {
  return `the checksum database ${by} doesn't vouch for ${path}@${version}; if it is private, the proxy has to know it by GOPRIVATE: ${detail}`;
}

/** Something came, and it isn't what it should be. */
function wrong(message: string): ProxyProblem {
  return new ProxyProblem("failed", message, 502);
}
