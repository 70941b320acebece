/**
 * What `docker login` and `podman login` keep: a user and a password for each registry, or a program that knows them.
 * @see https://docs.docker.com/reference/cli/docker/login/#credential-stores
 */
import { join } from "node:path";
import { splitOnce } from "../../../../text/split.ts";
import { outputOf } from "../../../proxy/credential-programs.ts";
import { readIfThere } from "../../../proxy/source.ts";
import type { Environment } from "../../../settings.ts";

export interface Login {
  readonly user: string;
  readonly password: string;
  /** Instead of a password: a token by which a registry's own service gives others. */
  readonly identity: string | undefined;
}

interface Config {
  readonly auths?: Readonly<Record<string, { readonly auth?: string; readonly identitytoken?: string }>>;
  readonly credHelpers?: Readonly<Record<string, string>>;
  readonly credsStore?: string;
}

/** Milliseconds for a program. */
const PATIENCE = 15_000;

/** Undefined where nobody has logged in: then it is asked without. */
export async function loginFor(host: string, repository: string, env: Environment): Promise<Login | undefined> {
  for (const text of textsOf(env)) {
    const found = await loginIn(parsed(text), host, repository, env);
    if (found) return found;
  }
  return undefined;
}

function* textsOf(env: Environment): Generator<string> {
  if (env["DOCKER_AUTH_CONFIG"]) yield env["DOCKER_AUTH_CONFIG"];
  const { REGISTRY_AUTH_FILE: own, XDG_RUNTIME_DIR: run, DOCKER_CONFIG: docker, HOME: home } = env;
  const files = [
    own,
    run && join(run, "containers/auth.json"),
    docker ? join(docker, "config.json") : home && join(home, ".docker/config.json"),
  ];
  for (const file of files) {
    const content = file ? readIfThere(file) : undefined;
    if (content) yield content.toString("utf8");
  }
}

function parsed(text: string): Config {
  try {
    return JSON.parse(text) as Config;
  } catch {
    return {};
  }
}

async function loginIn(config: Config, host: string, repository: string, env: Environment): Promise<Login | undefined> {
  const helper = config.credHelpers?.[host] ?? config.credsStore;
  if (helper !== undefined && /^[\w.-]+$/.test(helper)) {
    const asking = { input: host, timeout: PATIENCE };
    const out = await outputOf([`docker-credential-${helper}`, "get"], env, asking);
    const { Username, Secret } = parsed(out ?? "") as { readonly Username?: string; readonly Secret?: string };
    if (Username !== undefined && Secret !== undefined) {
      return { user: Username, password: Secret, identity: Username === "<token>" ? Secret : undefined };
    }
  }
  const names = [host, `https://${host}`, `https://${host}/v1/`, `https://${host}/v2/`];
  // podman keeps logins for a part of a registry too
  const parts = repository.split("/").map((_, at, all) => `${host}/${all.slice(0, all.length - at).join("/")}`);
  for (const name of [...parts, ...names]) {
    const entry = config.auths?.[name];
    if (!entry?.auth && !entry?.identitytoken) continue;
    const [user, password = ""] = splitOnce(Buffer.from(entry.auth ?? "", "base64").toString("utf8"), ":");
    return { user, password, identity: entry.identitytoken };
  }
  return undefined;
}
