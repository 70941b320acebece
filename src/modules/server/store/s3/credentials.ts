/**
 * Who asks: the sources that all programs for S3 know, in their order. Keys for a time are asked for again before they end.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
import type { Environment } from "../../../settings.ts";
import { StoreError } from "../store.ts";
import { profileOf } from "./ini.ts";
import { type Ask, containerKeys, machineKeys, webIdentityKeys } from "./role-keys.ts";

export interface Keys {
  readonly id: string;
  readonly secret: string;
  /** Of keys that are given for a time. */
  readonly session: string | undefined;
  /** Milliseconds since 1970; undefined for what doesn't end. */
  readonly until: number | undefined;
}

/** Milliseconds before their end at which new ones are asked for. */
const EARLY = 5 * 60_000;
/** Keys in files may be exchanged; and nobody is asked more often than that. */
const REREAD = 60_000;
const LEAST = 10_000;

export class Credentials {
  readonly #env: Environment;
  readonly #region: string;
  readonly #ask: Ask;
  #keys: Promise<Keys> | undefined;
  #last: Keys | undefined;
  /** By the clock that never jumps. */
  #until = Number.POSITIVE_INFINITY;

  constructor(env: Environment, region: string, ask: Ask) {
    this.#env = env;
    this.#region = region;
    this.#ask = ask;
  }

  /** A StoreError where there are none. */
  async keys(): Promise<Keys> {
    if (performance.now() > this.#until) this.forget();
    this.#keys ??= this.#renewed();
    return this.#keys;
  }

  /** They were refused, or it is time: the next question finds them anew. */
  forget(): void {
    this.#keys = undefined;
    this.#until = Number.POSITIVE_INFINITY;
  }

  async #renewed(): Promise<Keys> {
    try {
      const keys = await this.#find();
      this.#last = keys;
      const left = keys.until === undefined ? REREAD : keys.until - Date.now() - EARLY;
      this.#until = performance.now() + Math.max(LEAST, left);
      return keys;
    } catch (error) {
      const old = this.#last;
      if (old?.until === undefined || old.until <= Date.now()) {
        this.forget();
        throw error;
      }
      // whoever gives them is away; those that we have are good for some minutes
      this.#until = performance.now() + LEAST;
      return old;
    }
  }

  async #find(): Promise<Keys> {
    const env = this.#env;
    const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: session } = env;
    if (id && secret) return { id, secret, session: session || undefined, until: undefined };
    if (env["AWS_WEB_IDENTITY_TOKEN_FILE"] && env["AWS_ROLE_ARN"]) return webIdentityKeys(env, this.#region, this.#ask);
    const profile = profileOf(env);
    const { aws_access_key_id: ownId, aws_secret_access_key: ownSecret, aws_session_token: ownSession } = profile;
    if (ownId && ownSecret) {
      return { id: ownId, secret: ownSecret, session: ownSession || undefined, until: undefined };
    }
    if (env["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] || env["AWS_CONTAINER_CREDENTIALS_FULL_URI"]) {
      return containerKeys(env, this.#ask);
    }
    const machine = env["AWS_EC2_METADATA_DISABLED"] === "true" ? undefined : await machineKeys(env, this.#ask);
    if (machine) return machine;
    const other = ["role_arn", "sso_session", "sso_start_url", "credential_process"].find((name) => profile[name]);
    throw new StoreError(
      other === undefined
        ? "there are no credentials for the bucket: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE for a profile of ~/.aws/credentials, or give the container or the machine a role"
        : `the profile has no keys of its own but \`${other}\`, which is not understood here: \`aws configure export-credentials --format env\` makes variables of it`,
    );
  }
}
