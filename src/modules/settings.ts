/**
 * The settings of the go command that say where modules are from and where they are kept: the environment, then what
 * `go env -w` wrote, then go.env of the installation.
 * @see https://pkg.go.dev/cmd/go#hdr-Environment_variables
 */
import { realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { splitGoFlags } from "../go/env/go-flags.ts";
import { parseGoProxy } from "../go/env/go-proxy.ts";
import { moduleCacheDirectory } from "../go/env/module-cache.ts";
import { effectivePrivacy, type Privacy } from "../go/env/private-modules.ts";
import type { ProxyRules } from "./proxy/entries.ts";
import { GoAuth } from "./proxy/go-auth.ts";
import { type NetrcEntry, parseNetrc } from "./proxy/netrc.ts";
import { readIfThere } from "./proxy/source.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
  readonly rules: ProxyRules;
  readonly privacy: Privacy;
  /** Credentials for proxies and checksum databases. */
  readonly auth: GoAuth;
  /** Absolute; undefined when neither GOMODCACHE nor a home directory is known. */
  readonly cache: string | undefined;
  /** First directory of GOPATH; "" when there is none. */
  readonly gopath: string;
  /** Directories of the cache stay writable. */
  readonly writable: boolean;
  /** `-mod` of GOFLAGS. */
  readonly mod: string | undefined;
  /** `-modfile` of GOFLAGS. */
  readonly modfile: string | undefined;
  readonly workFile: string | undefined;
  /** The go command in PATH. */
  readonly go: string | undefined;
  get(name: string): string;
}

export function readSettings(env: Environment): Settings {
  const go = findProgram("go", env);
  const get = lookup(env, go);
  const privacy = effectivePrivacy({
    GOPRIVATE: get("GOPRIVATE"),
    GONOPROXY: get("GONOPROXY"),
    GONOSUMDB: get("GONOSUMDB"),
    GOSUMDB: get("GOSUMDB"),
  });
  const { flags } = splitGoFlags(get("GOFLAGS"));
  const flag = (name: string): string | undefined => flags.findLast((one) => one.name === name)?.value;
  const writable = flags.some(({ name, value }) => name === "modcacherw" && value !== "false");
  return {
    rules: { list: parseGoProxy(get("GOPROXY"), privacy.noProxy), noProxy: privacy.noProxy },
    privacy,
    auth: new GoAuth(get("GOAUTH"), readNetrc(env), env),
    cache: moduleCacheDirectory({ ...env, GOMODCACHE: get("GOMODCACHE"), GOPATH: get("GOPATH") }),
    gopath: (get("GOPATH").split(delimiter)[0] ?? "") || join(env["HOME"] ?? env["USERPROFILE"] ?? "", "go"),
    writable,
    mod: flag("mod"),
    modfile: flag("modfile"),
    workFile: get("GOWORK") || undefined,
    go,
    get,
  };
}

function lookup(env: Environment, go: string | undefined): (name: string) => string {
  const saved = parseEnvFile(envFile(env));
  const root = env["GOROOT"] || saved.get("GOROOT") || (go === undefined ? "" : dirname(dirname(go)));
  const installed = parseEnvFile(root === "" ? undefined : join(root, "go.env"));
  return (name) => env[name] || saved.get(name) || installed.get(name) || "";
}

/** Where `go env -w` writes. */
function envFile(env: Environment): string | undefined {
  if (env["GOENV"]) return env["GOENV"] === "off" ? undefined : env["GOENV"];
  const home = env["HOME"] ?? "";
  const config =
    process.platform === "win32"
      ? env["AppData"]
      : process.platform === "darwin"
        ? home && join(home, "Library/Application Support")
        : env["XDG_CONFIG_HOME"] || (home && join(home, ".config"));
  return config ? join(config, "go/env") : undefined;
}

function parseEnvFile(path: string | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const text = path === undefined ? "" : (readIfThere(path)?.toString("utf8") ?? "");
  for (const [, name = "", value = ""] of text.matchAll(/^([A-Z][^=\n]*)=(.*)$/gm)) found.set(name, value);
  return found;
}

function readNetrc(env: Environment): readonly NetrcEntry[] {
  const home = env["HOME"] ?? env["USERPROFILE"] ?? "";
  const path = env["NETRC"] || (home && join(home, ".netrc"));
  const text = path ? readIfThere(path)?.toString("utf8") : undefined;
  return text === undefined ? [] : parseNetrc(text);
}

/** A program of PATH, links followed. */
function findProgram(name: string, env: Environment): string | undefined {
  for (const directory of (env["PATH"] ?? "").split(delimiter)) {
    if (directory === "") continue;
    try {
      return realpathSync(join(directory, name));
    } catch {
      // not in this one
    }
  }
  return undefined;
}
