/** Where the engine keeps its things; `engine.sh env` says the same to a shell. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");

export interface Place {
  readonly engine: string;
  readonly buildctl: string;
  readonly address: string;
  readonly registry: string;
  /** Where the stand-in Alpine gets its packages. */
  readonly packages: string;
}

export function place(): Place {
  const engine = process.env["SLIPWAY_ENGINE"] ?? join(root, ".engine");
  const file = join(engine, "port");
  const port = existsSync(file) ? readFileSync(file, "utf8").trim() : "5055";
  return {
    engine,
    buildctl: join(engine, "bin/buildctl"),
    address: `unix://${join(engine, "buildkitd.sock")}`,
    registry: `127.0.0.1:${port}`,
    packages: `http://127.0.0.1:${Number(port) + 100}`,
  };
}
