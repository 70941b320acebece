/** `slipway proxy`: flags in, the server until it is told to end. */
import { join, resolve } from "node:path";
import { expectLongRun } from "../../host/engine.ts";
import { USUAL_LIMITS } from "../../host/http/client.ts";
import { untilEnded } from "../../host/signals.ts";
import type { Terminal } from "../../host/terminal.ts";
import { readSums } from "../../modules/fetch/project.ts";
import { type ProxyOptions, startProxy } from "../../modules/server/start.ts";
import { StoreError } from "../../modules/server/store/disk-directories.ts";
import { JsonLog } from "../../modules/server/telemetry/json-log.ts";
import type { Level } from "../../modules/server/telemetry/telemetry.ts";
import { readSettings } from "../../modules/settings.ts";
import { type Given, type Outcome, UsageError } from "../line/spec.ts";

/** Milliseconds for what has begun when the proxy is told to end. */
const DEADLINE = 25_000;

export async function run(given: Given, terminal: Terminal): Promise<Outcome> {
  expectLongRun();
  const options = optionsOf(given, terminal);
  const ended = untilEnded();
  const proxy = await startProxy(options).catch((error: unknown) => {
    throw usageError(error, options);
  });
  terminal.out(`serving modules: GOPROXY=${proxy.url}\n`);
  const signal = await ended;
  options.telemetry.log("info", "told to end", { signal });
  const whole = await proxy.end(DEADLINE);
  options.telemetry.log("info", "ended", { whole });
  return "clean";
}

function optionsOf(given: Given, terminal: Terminal): ProxyOptions {
  const { cwd } = terminal;
  const [upstream, isPrivate] = [given.one("upstream"), given.one("private")];
  const env = {
    ...terminal.env,
    ...(upstream === undefined ? {} : { GOPROXY: upstream }),
    ...(isPrivate === undefined ? {} : { GOPRIVATE: isPrivate }),
  };
  const settings = readSettings(env);
  if (settings.rules.list.error !== undefined) throw new UsageError(settings.rules.list.error);
  const sums = readSums(given.many("sums").map((file) => resolve(cwd, file)));
  if ("error" in sums) throw new UsageError(sums.error);
  const log = new JsonLog(terminal.err, (given.one("log") ?? "info") as Level);
  return {
    ...addressOf(given.one("listen") ?? "127.0.0.1:3000"),
    store: resolve(cwd, given.one("store") ?? usualStore(env)),
    settings,
    env,
    sums: sums.sums,
    ages: { fresh: secondsOf(given, "max-age", 60), absent: 15_000 },
    limits: { ...USUAL_LIMITS, connect: 10_000, firstByte: 20_000, stall: 15_000 },
    telemetry: {
      log: (level, message, fields) => {
        log.log(level, message, fields);
      },
      count: () => undefined,
    },
  };
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

/** In milliseconds. */
function secondsOf(given: Given, name: string, usual: number): number {
  const text = given.one(name);
  const value = text === undefined ? usual : Number(text);
  if (!(value >= 0) || text === "") throw new UsageError(`\`--${name} ${text}\` is no number of seconds`);
  return value * 1000;
}

function usageError(error: unknown, { host, port }: ProxyOptions): unknown {
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (error instanceof StoreError) return new UsageError(message);
  if (code === "EADDRINUSE")
    return new UsageError(`something else listens on ${host}:${port} already`, "choose another: --listen ADDRESS");
  if (code === "EADDRNOTAVAIL" || code === "EACCES" || code === "ENOTFOUND") return new UsageError(message);
  return error;
}
