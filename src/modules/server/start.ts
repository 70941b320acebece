/** A whole proxy in one process: store, upstreams, server. */
import { join } from "node:path";
import { HttpClient, type HttpLimits } from "../../host/http/client.ts";
import { HttpServer } from "../../host/http/server.ts";
import { WorkPool } from "../cache/pool.ts";
import type { Sums } from "../fetch/project.ts";
import { ProxyClient } from "../proxy/client.ts";
import type { RetryPlan } from "../proxy/retry.ts";
import { Slots } from "../proxy/slots.ts";
import type { Environment, Settings } from "../settings.ts";
import { Checksums } from "./fill/checksums.ts";
import { StoreFiller } from "./fill/filler.ts";
import { Origin } from "./fill/origin.ts";
import type { Ages } from "./fill/parts.ts";
import { Front } from "./front/front.ts";
import { DiskStore } from "./store/disk.ts";
import type { Telemetry } from "./telemetry/telemetry.ts";

export interface ProxyOptions {
  readonly host: string;
  readonly port: number;
  /** Directory of the store. */
  readonly store: string;
  /** Upstreams, privacy and credentials. */
  readonly settings: Settings;
  readonly env: Environment;
  readonly sums: Sums;
  readonly ages: Ages;
  readonly limits: HttpLimits;
  readonly telemetry: Telemetry;
}

export interface RunningProxy {
  readonly url: string;
  /** Lets answers that have begun end within so many milliseconds; true when all did. */
  end(deadline: number): Promise<boolean>;
}

/** An upstream that fails is told so soon: the client has fall-backs of its own. */
const RETRIES: RetryPlan = { attempts: 3, firstWait: 100, longestWait: 1000 };
const SLOWEST = 4 * 1024;
/** Milliseconds for a clone. */
const ORIGIN_LIMIT = 10 * 60_000;
const MEMORY = 64 * 1024 * 1024;

export async function startProxy(options: ProxyOptions): Promise<RunningProxy> {
  const { settings, env, limits, telemetry } = options;
  const store = await DiskStore.open(options.store);
  const state = join(options.store, "state");
  const http = new HttpClient(env, limits);
  const pool = new WorkPool();
  const client = new ProxyClient({
    http,
    rules: settings.rules,
    netrc: settings.netrc,
    slots: new Slots(limits.connections),
    retries: RETRIES,
    pace: { slowest: SLOWEST, patience: limits.stall },
  });
  const filler = new StoreFiller({
    store,
    client,
    origin: new Origin(settings, env, join(state, "origin"), ORIGIN_LIMIT),
    checksums: new Checksums(client, settings.privacy, join(state, "sumdb")),
    pool,
    sums: options.sums,
    telemetry,
    ages: options.ages,
  });
  const front = new Front({ store, filler, telemetry, memory: MEMORY });
  const server = new HttpServer((request, response) => {
    front.handle(request, response);
  });
  const { address, port, family } = await server.listen(options.host, options.port);
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${port}`,
    end: async (deadline) => {
      const whole = await server.drain(deadline);
      http.close();
      await pool.close();
      await store.close();
      return whole;
    },
  };
}
