import { randomBytes } from "node:crypto";
import type { Environment } from "../../settings.ts";

/** A name that nobody else has, the same in all processes of a proxy: it goes with every question to an upstream. */
export function newIdentity(env: Environment): string {
  return env["SLIPWAY_PROXY_IDENTITY"] || `slipway-${randomBytes(9).toString("hex")}`;
}
