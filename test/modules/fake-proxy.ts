/** A module proxy on 127.0.0.1 that serves what it is given, and misbehaves where it is told to. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { FakeModule } from "./fake-modules.ts";

/** Answers a request itself and returns true, or leaves it. `count` is 1 for the first request of this path. */
export type Mischief = (request: IncomingMessage, response: ServerResponse, count: number, content: Buffer) => boolean;

export interface FakeProxy {
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export async function startProxy(modules: readonly FakeModule[], mischief?: Mischief): Promise<FakeProxy> {
  const files = new Map<string, Buffer>();
  for (const module of modules) for (const [path, content] of Object.entries(module.files)) files.set(path, content);
  const requests: string[] = [];
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "").slice(1);
    requests.push(path);
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    const content = files.get(path);
    if (mischief?.(request, response, count, content ?? Buffer.alloc(0))) return;
    if (content) serve(request, response, content);
    else response.writeHead(404, { "content-type": "text/plain" }).end("not found: no such module");
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: async () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Every answer comes late, by milliseconds. */
export function late(milliseconds: number): Mischief {
  return (request, response, _, content) => {
    setTimeout(() => {
      serve(request, response, content);
    }, milliseconds);
    return true;
  };
}

/** With ranges, as the usual proxies have them. */
export function serve(request: IncomingMessage, response: ServerResponse, content: Buffer): void {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  const etag = `"${content.length}"`;
  const whole = from === 0 || (request.headers["if-range"] ?? etag) !== etag;
  const part = whole ? content : content.subarray(from);
  response.writeHead(whole ? 200 : 206, {
    etag,
    "content-length": part.length,
    ...(whole ? {} : { "content-range": `bytes ${from}-${content.length - 1}/${content.length}` }),
  });
  response.end(part);
}
