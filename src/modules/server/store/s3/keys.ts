import type { Environment } from "../../../settings.ts";

export interface Keys {
  readonly id: string;
  readonly secret: string;
  /** Of keys that are given for a time. */
  readonly session: string | undefined;
  /** Milliseconds since 1970; undefined for what doesn't end. */
  readonly until: number | undefined;
}

export function environmentKeys(env: Environment): Keys | undefined {
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: session } = env;
  return id && secret ? { id, secret, session: session || undefined, until: undefined } : undefined;
}
