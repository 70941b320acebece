/** GOSUMDB: who vouches for a module that go.sum doesn't know. @see https://go.dev/ref/mod#checksum-database */
import { defaultSumDbHost, sumDbMirrorHost } from "../../go/env/defaults.ts";
import { effectivePrivacy, usesSumDb } from "../../go/env/private-modules.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Obstacle } from "../obstacle.ts";
import type { GoSettings } from "./settings.ts";

/** Databases that go knows by name alone. */
const NAMED = new Set([defaultSumDbHost, sumDbMirrorHost]);

/** `go install p@v` has no go.sum, so that the database is asked for every module. */
export function sumDatabaseObstacle(settings: GoSettings, module: string): Obstacle | undefined {
  const value = settings.get("GOSUMDB");
  const names = ["GOPRIVATE", "GONOSUMDB"].map((name) => settings.get(name) ?? "");
  if (value === undefined || value === "" || ![value, ...names].every(isKnown)) return undefined;
  const [GOPRIVATE, GONOSUMDB] = names;
  if (value === "off" || !usesSumDb(module, effectivePrivacy({ GOPRIVATE, GONOSUMDB, GOSUMDB: value })))
    return undefined;
  const [key] = value.trim().split(/\s+/);
  if (key === undefined || key === "") return { kind: "gosumdb-invalid", value, message: "missing GOSUMDB" };
  // a name with a `+` may be a key of its own
  if (NAMED.has(key) || key.includes("+")) return undefined;
  return { kind: "gosumdb-invalid", value, message: "invalid GOSUMDB: malformed verifier id" };
}
