/** Credentials for upstreams: from files, the environment, or git's credential helpers; each for one host or the paths below a URL. */
import { gitCredential } from "../../proxy/credential-programs.ts";
import { basic } from "../../proxy/netrc.ts";
import type { Authorize } from "../../proxy/source.ts";
import type { Environment } from "../../settings.ts";
import type { Secret } from "../config/secret.ts";

export interface Credential {
  /** `https://host/path`; what is below it gets the credential. Never sent over plain http, unless that is what stands here. */
  readonly url: URL;
  readonly user: string | undefined;
  /** With a user a password, else a bearer token; undefined: what git's helpers say. */
  readonly secret: Secret | undefined;
}

/** Milliseconds for git's helpers, and until they are asked again. */
const HELPER_LIMIT = 10_000;
const HELPER_AGAIN = 10 * 60_000;

export class Credentials {
  readonly #all: readonly Credential[];
  readonly #env: Environment;
  readonly #fromGit = new Map<Credential, string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(all: readonly Credential[], env: Environment) {
    this.#all = [...all].sort((a, b) => b.url.pathname.length - a.url.pathname.length);
    this.#env = env;
  }

  /** Asks git's helpers, now and again later: they may give tokens that end. */
  async start(): Promise<void> {
    const helped = this.#all.filter(({ secret }) => !secret);
    if (helped.length === 0) return;
    const ask = async (): Promise<void> => {
      for (const credential of helped) {
        const found = await fromGit(credential.url, this.#env);
        if (found !== undefined) this.#fromGit.set(credential, found);
      }
    };
    await ask();
    this.#timer = setInterval(() => void ask(), HELPER_AGAIN);
    this.#timer.unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  readonly authorize: Authorize = (url) => {
    const credential = this.#all.find((one) => isBelow(url, one.url));
    if (!credential) return undefined;
    if (!credential.secret) return this.#fromGit.get(credential);
    const value = credential.secret.value();
    if (value === undefined) return undefined;
    return credential.user === undefined ? `Bearer ${value}` : basic(credential.user, value);
  };
}

function isBelow(url: URL, base: URL): boolean {
  const path = base.pathname.replace(/\/$/, "");
  return url.origin === base.origin && (url.pathname === path || url.pathname.startsWith(`${path}/`));
}

async function fromGit(url: URL, env: Environment): Promise<string | undefined> {
  const quiet = { ...env, GIT_TERMINAL_PROMPT: "0", GIT_ASKPASS: "true", SSH_ASKPASS: "true" };
  const said = await gitCredential(url, quiet, { timeout: HELPER_LIMIT });
  const [user, password] = [said.get("username"), said.get("password")];
  return user !== undefined && password ? basic(user, password) : undefined;
}
