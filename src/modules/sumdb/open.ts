/** Where the checksum database is asked: at the first proxy that has it, else at its own place. */
import { join } from "node:path";
import { type Privacy, usesSumDb } from "../../go/env/private-modules.ts";
import type { ModuleVersion } from "../../go/gomod/ast.ts";
import type { ProxyClient } from "../proxy/client.ts";
import { tryEntries } from "../proxy/entries.ts";
import { ProxyProblem } from "../proxy/problem.ts";
import { below } from "../proxy/source.ts";
import { SumDb } from "./client.ts";
import { type Database, parseDatabase } from "./database.ts";

export interface SumDbPlaces {
  /** The module cache. */
  readonly cache: string;
  /** First directory of GOPATH. */
  readonly gopath: string;
}

/** Looks modules up when privacy allows it. */
export interface Witness {
  readonly name: string;
  /** Lines of go.sum; undefined when the database may not be asked about this module. */
  lines(module: ModuleVersion): Promise<readonly string[] | undefined>;
}

export function openWitness(client: ProxyClient, privacy: Privacy, places: SumDbPlaces): Witness {
  let opened: { readonly db: SumDb } | undefined;
  const [name = ""] = privacy.sumDb.split(/[+ ]/);
  return {
    name,
    lines: async (module) => {
      if (!usesSumDb(module.path, privacy)) return undefined;
      const database = parseDatabase(privacy.sumDb);
      if (!database) return undefined;
      if ("error" in database) throw new ProxyProblem("failed", database.error);
      opened ??= { db: openDatabase(client, database, places) };
      return opened.db.lookup(module);
    },
  };
}

export function openDatabase(client: ProxyClient, database: Database, { cache, gopath }: SumDbPlaces): SumDb {
  let base: Promise<string> | undefined;
  return new SumDb({
    database,
    cache: join(cache, "cache/download/sumdb"),
    config: join(gopath, "pkg/sumdb"),
    fetch: async (path) => {
      base ??= baseOf(client, database);
      base.catch(() => {
        // asked again next time
        base = undefined;
      });
      return client.below(await base, path.slice(1));
    },
  });
}

async function baseOf(client: ProxyClient, { name, url }: Database): Promise<string> {
  if (url !== undefined) return url;
  try {
    // no module's path: nothing of GONOPROXY is meant
    return await tryEntries({ ...client.rules, noProxy: "" }, "", async (proxy) => {
      await client.whole(below(proxy, `sumdb/${name}/supported`));
      return `${proxy.replace(/\/$/, "")}/sumdb/${name}`;
    });
  } catch (error) {
    if (!(error instanceof ProxyProblem) || error.kind === "failed") throw error;
    return `https://${name}`;
  }
}
