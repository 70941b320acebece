/** From flags, the configuration and the environment to what a proxy is told; flags come first. */
import { join, resolve } from "node:path";
import { USUAL_LIMITS } from "../../host/http/client.ts";
import { addressRanges } from "../../host/http/private-address.ts";
import { readText } from "../../host/read-text.ts";
import type { Terminal } from "../../host/terminal.ts";
import { readSums } from "../../modules/fetch/project.ts";
import { NO_CONFIG, type ProxyConfig } from "../../modules/server/config/shape.ts";
import { bytesOfText } from "../../modules/server/config/units.ts";
import type { ProxyOptions } from "../../modules/server/options.ts";
import { isStoreUrl } from "../../modules/server/store/open.ts";
import { newIdentity } from "../../modules/server/process/identity.ts";
import { Reporter } from "../../modules/server/telemetry/reporter.ts";
import type { Level } from "../../modules/server/telemetry/telemetry.ts";
import { readSettings } from "../../modules/settings.ts";
import { type Given, UsageError } from "../line/spec.ts";
import { buildNetwork, type ForBuild, newPrefix } from "./for-build.ts";

export interface ServeOptions {
  readonly proxy: ProxyOptions;
  /** Processes that serve. */
  readonly workers: number;
  /** Milliseconds for what has begun when the proxy is told to end. */
  readonly drain: number;
  /** For one container build. */
  readonly build: ForBuild | undefined;
}

const LEVELS: readonly string[] = ["debug", "info", "warn", "error"];

/** `log`: the level when nothing is said. */
export async function serveOptions(given: Given, terminal: Terminal, log: Level = "info"): Promise<ServeOptions> {
  const { cwd } = terminal;
  const config = await configOf(given, terminal);
  const { texts, numbers } = config;
  const env = environmentOf(given, terminal.env, texts);
  const settings = readSettings(env);
  if (settings.rules.list.error !== undefined) throw new UsageError(settings.rules.list.error);
  const sums = readSums([...given.many("sums").map((file) => resolve(cwd, file)), ...config.sums]);
  if ("error" in sums) throw new UsageError(sums.error);
  const seconds = (
    name: "client-timeout" | "connect-timeout" | "first-byte-timeout" | "stall-timeout" | "drain-timeout",
    usual: number,
  ): number => {
    return (numbers[name] ?? usual) * 1000;
  };
  const level = given.one("log") ?? texts.log ?? log;
  if (!LEVELS.includes(level)) throw new UsageError(`\`log: ${level}\` is not known; there are ${LEVELS.join(", ")}`);
  const redirectsTo = addressRanges(config.redirectsTo);
  if (!redirectsTo) throw new UsageError("`redirects-to` needs addresses and ranges, as `10.0.0.0/8`");
  const listen = given.one("listen") ?? texts.listen;
  const build = given.is("for-build")
    ? buildNetwork(process.platform, listen === undefined ? undefined : addressOf(listen).host)
    : undefined;
  const store = given.one("store") ?? texts.store ?? usualStore(env);
  const state = given.one("state") ?? texts.state;
  return {
    build,
    // the others would not know the path
    workers: build ? 1 : Math.max(1, Math.floor(numberOf(given, "workers", numbers.workers ?? 1))),
    drain: seconds("drain-timeout", 25),
    proxy: {
      ...addressOf(listen ?? (build ? `${build.host}:0` : "127.0.0.1:3000")),
      store: isStoreUrl(store) ? store : resolve(cwd, store),
      state: state === undefined ? undefined : resolve(cwd, state),
      size: sizeOf(given) ?? config.size,
      settings,
      env,
      sums: sums.sums,
      ages: { fresh: numberOf(given, "max-age", numbers["max-age"] ?? 60) * 1000, absent: 15_000 },
      limits: {
        connections: USUAL_LIMITS.connections,
        connect: seconds("connect-timeout", 10),
        firstByte: seconds("first-byte-timeout", 20),
        stall: seconds("stall-timeout", 15),
      },
      credentials: config.credentials,
      redirectsTo,
      access: config.access,
      clientLimits: { concurrent: numbers["client-connections"] ?? 0, rate: numbers["client-rate"] ?? 0 },
      connections: numbers.connections ?? 10_000,
      clientStall: seconds("client-timeout", 60),
      tls: config.tls,
      prefix: build ? newPrefix() : "",
      accessLog: config.accessLog,
      reporter: new Reporter(terminal.err, level as Level),
      identity: newIdentity(env),
    },
  };
}

async function configOf(given: Given, { cwd, env }: Terminal): Promise<ProxyConfig> {
  const name = given.one("config");
  if (name === undefined) return NO_CONFIG;
  const file = resolve(cwd, name);
  const text = readText(file);
  if (typeof text === "object") throw new UsageError(`\`${name}\`: ${text.problem}`);
  const { readProxyConfig } = await import("../../modules/server/config/config.ts");
  const { config, errors } = readProxyConfig(text, file, env);
  const [error] = errors;
  if (error) throw new UsageError(`${name}:${error.line}:${error.column}: ${error.message}`);
  return config;
}

/** The go command's settings, with what flags and the configuration say instead. */
function environmentOf(given: Given, env: Terminal["env"], texts: ProxyConfig["texts"]): Terminal["env"] {
  const said = {
    GOPROXY: given.one("upstream") ?? texts.upstream,
    GOPRIVATE: given.one("private") ?? texts.private,
    GONOPROXY: texts.noproxy,
    GONOSUMDB: texts.nosumdb,
    GOSUMDB: texts.sumdb,
  };
  return { ...env, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) };
}

function addressOf(text: string): { readonly host: string; readonly port: number } {
  const [, host = "", port = ""] = /^(?:\[?([^[\]]*?)\]?:)?(\d{1,5})$/.exec(text) ?? [];
  if (port === "" || Number(port) > 65_535) {
    throw new UsageError(`\`--listen ${text}\` is no address`, "write HOST:PORT, as 127.0.0.1:3000 or [::]:3000");
  }
  return { host: host === "" ? "0.0.0.0" : host, port: Number(port) };
}

function usualStore(env: Terminal["env"]): string {
  const home = env["XDG_CACHE_HOME"] || (env["HOME"] && join(env["HOME"], ".cache"));
  if (!home) throw new UsageError("it isn't known where to keep modules", "name a directory: --store DIR");
  return join(home, "slipway/proxy");
}

function numberOf(given: Given, name: string, usual: number): number {
  const text = given.one(name);
  if (text === undefined) return usual;
  const value = Number(text);
  if (text === "" || !(value >= 0)) throw new UsageError(`\`--${name} ${text}\` is no number`);
  return value;
}

function sizeOf(given: Given): number | undefined {
  const text = given.one("size");
  if (text === undefined) return undefined;
  const bytes = bytesOfText(text);
  if (bytes === undefined) throw new UsageError(`\`--size ${text}\` is no size`, "write bytes, or as 500MB or 20GiB");
  return bytes;
}
