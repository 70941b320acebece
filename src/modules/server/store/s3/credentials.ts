/**
 * Who asks: the sources that all programs for S3 know, in their order. Keys for a time are asked for again before they end.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
import type { Environment } from "../../../settings.ts";
import { StoreError } from "../store.ts";
import { environmentKeys, type Keys } from "./keys.ts";
import { profileKeys } from "./profile-keys.ts";
import { type Ask, containerKeys, machineKeys, tokenService, webIdentityKeys } from "./role-keys.ts";

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
    const given = environmentKeys(env);
    if (given) return given;
    const { AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_ARN: role, AWS_ROLE_SESSION_NAME: name } = env;
    if (file && role) return webIdentityKeys({ file, role, name }, tokenService(env, this.#region), this.#ask);
    const named = await profileKeys({ env, region: this.#region, ask: this.#ask });
    if (named) return named;
    if (env["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] || env["AWS_CONTAINER_CREDENTIALS_FULL_URI"]) {
      return containerKeys(env, this.#ask);
    }
    const machine = env["AWS_EC2_METADATA_DISABLED"] === "true" ? undefined : await machineKeys(env, this.#ask);
    if (machine) return machine;
    throw new StoreError(
      "there are no credentials for the bucket: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE for a profile of ~/.aws/credentials, or give the container or the machine a role",
    );
  }
}
