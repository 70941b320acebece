/** The half that answers clients. */
import { readFileSync } from "node:fs";
import { HttpServer, SERVER_LIMITS, type ServerTls } from "../../../host/http/server.ts";
import { Access } from "../access/access.ts";
import { Limiter } from "../access/limits.ts";
import type { TlsFiles } from "../config/shape.ts";
import { Front } from "../front/front.ts";
import type { ProxyOptions } from "../options.ts";
import type { Store } from "../store/store.ts";
import type { Filler } from "../wish.ts";

/** Bytes of answers in memory. */
const MEMORY = 64 * 1024 * 1024;
/** Milliseconds between two looks at the files of a certificate. */
const TLS_INTERVAL = 2000;

export interface Serving {
  readonly url: string;
  /** Lets answers that have begun end within so many milliseconds; true when all did. */
  drain(deadline: number): Promise<boolean>;
}

export async function openServing(
  options: ProxyOptions,
  {
    store,
    filler,
    metrics,
  }: { readonly store: Store; readonly filler: Filler; readonly metrics: () => Promise<string> },
): Promise<Serving> {
  const { tls, reporter } = options;
  const front = new Front({
    store,
    filler,
    metrics,
    reporter,
    access: new Access(options.access),
    limiter: new Limiter(options.clientLimits),
    draining: () => server.draining,
    identity: options.identity,
    prefix: options.prefix,
    accessLog: options.accessLog,
    stall: options.clientStall,
    memory: MEMORY,
  });
  let content = tls && readTls(tls);
  const headers = Math.min(SERVER_LIMITS.headers, options.clientStall);
  const limits = { ...SERVER_LIMITS, connections: options.connections, headers };
  const server: HttpServer = new HttpServer(
    (request, response) => {
      front.handle(request, response);
    },
    { limits, tls: content },
  );
  const { address, port, family } = await server.listen(options.host, options.port);
  const timer = setInterval(() => {
    const next = tls && readTlsQuietly(tls);
    if (!next || !content || (next.cert === content.cert && next.key === content.key)) return;
    try {
      server.reload(next);
      content = next;
      reporter.log("info", "the certificate was read again");
    } catch (error) {
      // a half-written pair: the next look may find a whole one
      reporter.log("warn", "the new certificate can't be used", { error: (error as Error).message });
    }
  }, TLS_INTERVAL);
  timer.unref();
  return {
    url: `${tls ? "https" : "http"}://${family === "IPv6" ? `[${address}]` : address}:${port}${options.prefix}`,
    drain: async (deadline) => {
      clearInterval(timer);
      return server.drain(deadline);
    },
  };
}

function readTls({ cert, key, clients }: TlsFiles): ServerTls {
  return {
    cert: readFileSync(cert, "utf8"),
    key: readFileSync(key, "utf8"),
    clients: clients === undefined ? undefined : readFileSync(clients, "utf8"),
  };
}

function readTlsQuietly(files: TlsFiles): ServerTls | undefined {
  try {
    return readTls(files);
  } catch {
    return undefined;
  }
}
