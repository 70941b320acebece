/** The checksum database, as a witness for what is stored and as what is served below `/sumdb/`: only what its signed tree proves. */
import { join } from "node:path";
import { type Privacy, usesSumDb } from "../../../go/env/private-modules.ts";
import type { ModuleVersion } from "../../../go/gomod/ast.ts";
import type { ProxyClient } from "../../proxy/client.ts";
import { messageOf, ProxyProblem } from "../../proxy/problem.ts";
import type { SumDb } from "../../sumdb/client.ts";
import { type Database, parseDatabase } from "../../sumdb/database.ts";
import { openDatabase } from "../../sumdb/open.ts";
import type { SumDbQuestion } from "../wish.ts";

/** Records and tiles in memory before it is emptied: the files stay. */
const MOST = 4000;

export class Checksums {
  readonly #client: ProxyClient;
  readonly #privacy: Privacy;
  readonly #directory: string;
  readonly #database: Database | undefined;
  #open: SumDb | undefined;

  /** `directory` keeps trees, tiles and records. Throws what is wrong with GOSUMDB. */
  constructor(client: ProxyClient, privacy: Privacy, directory: string) {
    this.#client = client;
    this.#privacy = privacy;
    this.#directory = directory;
    const database = parseDatabase(privacy.sumDb);
    if (database && "error" in database) throw new ProxyProblem("failed", database.error);
    this.#database = database;
  }

  /** Undefined where there is no database. */
  get name(): string | undefined {
    return this.#database?.name;
  }

  /** Whether the database may hear of this module. */
  knows(path: string): boolean {
    return this.#database !== undefined && usesSumDb(path, this.#privacy);
  }

  /** Lines of go.sum; undefined when the database may not be asked. */
  async lines(module: ModuleVersion): Promise<readonly string[] | undefined> {
    if (!this.knows(module.path)) return undefined;
    return this.#with(async (db) => db.lookup(module));
  }

  /** The content of a path below `/sumdb/NAME/`. */
  async answer(name: string, ask: SumDbQuestion): Promise<Uint8Array> {
    if (this.#database?.name !== name) {
      const served = this.#database === undefined ? "none is served" : `\`${this.#database.name}\` is served`;
      throw new ProxyProblem("not-found", `the checksum database \`${name}\` is not served here; ${served}`, 404);
    }
    if (ask.is === "tile") {
      const tile = await this.#with(async (db) => db.tile(ask));
      if (tile) return tile;
      throw new ProxyProblem("not-found", "the tree of the checksum database has no such tile", 404);
    }
    if (ask.is === "lookup") {
      if (!this.knows(ask.module.path)) {
        const text = `\`${ask.module.path}\` is private here: the checksum database is not asked about it; set GONOSUMDB or GOPRIVATE for it`;
        throw new ProxyProblem("failed", text, 403);
      }
      return this.#with(async (db) => db.answer(ask.module));
    }
    return ask.is === "latest" ? this.#with(async (db) => db.latest()) : new Uint8Array();
  }

  async #with<T>(use: (db: SumDb) => Promise<T>): Promise<T> {
    if (this.#open && this.#open.remembered > MOST) this.#open = undefined;
    const db = (this.#open ??= this.#opened());
    try {
      return await use(db);
    } catch (error) {
      if (error instanceof ProxyProblem) throw error;
      // what was wrong may be in memory: the next question starts from what is proven
      if (this.#open === db) this.#open = undefined;
      throw new ProxyProblem("failed", `checksum database ${this.#database?.name}: ${messageOf(error)}`, 502);
    }
  }

  #opened(): SumDb {
    if (!this.#database) throw new ProxyProblem("failed", "there is no checksum database", 500);
    const places = { cache: this.#directory, gopath: join(this.#directory, "trees") };
    return openDatabase(this.#client, this.#database, places);
  }
}
