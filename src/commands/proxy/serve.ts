/** `slipway proxy serve`: flags in, the server until it is told to end. */
import { expectLongRun } from "../../host/engine.ts";
import { untilEnded } from "../../host/signals.ts";
import type { Terminal } from "../../host/terminal.ts";
import { servedAsWorker, startProxy } from "../../modules/server/process/main.ts";
import { StoreError } from "../../modules/server/store/store.ts";
import { type Given, type Outcome, UsageError } from "../line/spec.ts";
import { buildArguments } from "./for-build.ts";
import { type ServeOptions, serveOptions } from "./options.ts";

export async function run(given: Given, terminal: Terminal): Promise<Outcome> {
  expectLongRun();
  const options = await serveOptions(given, terminal);
  if (await servedAsWorker(options.proxy)) return "clean";
  const ended = untilEnded();
  const proxy = await startProxy(options.proxy, options.workers).catch((error: unknown) => {
    throw usageError(error, options);
  });
  terminal.out(`${readyLine(proxy.url, options)}\n`);
  const signal = await ended;
  const { reporter } = options.proxy;
  reporter.log("info", "told to end", { signal });
  const whole = await proxy.drain(options.drain);
  reporter.log("info", "ended", { whole });
  return "clean";
}

function readyLine(url: string, { build, proxy: { settings } }: ServeOptions): string {
  if (!build) return `serving modules: GOPROXY=${url}`;
  const { noSumDb, sumDb } = settings.privacy;
  return buildArguments(url, build, noSumDb, sumDb).join(" ");
}

function usageError(error: unknown, { proxy: { host, port } }: ServeOptions): unknown {
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (error instanceof StoreError) return new UsageError(message);
  if (code === "EADDRINUSE") {
    return new UsageError(`something else listens on ${host}:${port} already`, "choose another: --listen ADDRESS");
  }
  const known = /^(?:EADDRNOTAVAIL|EACCES|ENOTFOUND|ENOENT|EROFS|ENOSPC|ERR_OSSL)/.test(code);
  return known ? new UsageError(message) : error;
}
