import { afterEach, describe, expect, test } from "vitest";
import { fakeModule } from "../../../test/modules/fake-modules.ts";
import { type FakeProxy, type Mischief, serve, startProxy } from "../../../test/modules/fake-proxy.ts";
import { parseGoProxy } from "../../go/env/go-proxy.ts";
import { HttpClient } from "../../host/http/client.ts";
import { GoAuth } from "./go-auth.ts";
import { ProxyClient } from "./client.ts";
import { ProxyProblem } from "./problem.ts";
import { Slots } from "./slots.ts";
import type { Sink } from "./source.ts";

const module = fakeModule("example.com/Big", "v1.0.0", {
  "go.mod": "module example.com/Big\n",
  "a.bin": noise(300_000),
});
const zip = module.files["example.com/!big/@v/v1.0.0.zip"] ?? Buffer.alloc(0);

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

function noise(length: number): string {
  let text = "";
  for (let seed = 1; text.length < length; seed = (seed * 48_271) % 0x7fff_ffff) text += seed.toString(36);
  return text;
}

async function proxy(mischief?: Mischief): Promise<FakeProxy> {
  const started = await startProxy([module], mischief);
  open.push(started);
  return started;
}

function client(goProxy: string, noProxy = "", patience = 20_000): ProxyClient {
  const http = new HttpClient(
    {},
    { limits: { connections: 8, connect: 20_000, firstByte: patience, stall: patience } },
  );
  open.push(http);
  const retries = { attempts: 3, firstWait: 5, longestWait: 10 };
  const rules = { list: parseGoProxy(goProxy, noProxy), noProxy };
  return new ProxyClient({ http, rules, auth: new GoAuth("off", [], {}), retries, slots: new Slots(8) });
}

class Collected implements Sink {
  content: Buffer = Buffer.alloc(0);
  get size(): number {
    return this.content.length;
  }
  write(chunk: Uint8Array): void {
    this.content = Buffer.concat([this.content, chunk]);
  }
  reset(): void {
    this.content = Buffer.alloc(0);
  }
}

async function fetchZip(from: ProxyClient): Promise<boolean> {
  const sink = new Collected();
  await from.zip(module, sink);
  return sink.content.equals(zip);
}

async function problem(asked: Promise<unknown>): Promise<ProxyProblem> {
  const error: unknown = await asked.then(
    () => new Error("nothing was refused"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProxyProblem)) throw error;
  return error;
}

describe("the list of proxies", () => {
  const forbidden: Mischief = (_, response) => {
    response.writeHead(403, { "content-type": "text/plain; charset=utf-8" }).end("not for you\nask somebody\n\nmore");
    return true;
  };
  const gone: Mischief = (_, response) => {
    response.writeHead(410).end();
    return true;
  };

  test("after `not found` the next one is asked", async () => {
    const [first, second] = [await proxy(gone), await proxy()];

    expect((await client(`${first.url},${second.url}`).small(module, "mod")).toString()).toBe(
      "module example.com/Big\n",
    );
    expect(first.requests).toEqual(["example.com/!big/@v/v1.0.0.mod"]);
  });

  test("after another error only behind `|`", async () => {
    const [first, second] = [await proxy(forbidden), await proxy()];

    expect((await problem(client(`${first.url},${second.url}`).small(module, "mod"))).message).toBe(
      `reading ${first.url}/example.com/%21big/@v/v1.0.0.mod: 403 Forbidden\n\tserver response:\n\tnot for you\n\task somebody`,
    );
    expect(second.requests).toEqual([]);
    expect(await fetchZip(client(`${first.url}|${second.url}`))).toBe(true);
  });

  test("the most telling error is kept", async () => {
    const [first, second] = [await proxy(forbidden), await proxy(gone)];

    expect((await problem(client(`${first.url}|${second.url},off`).small(module, "mod"))).message).toContain(
      "403 Forbidden",
    );
    expect((await problem(client(`${second.url},off`).small(module, "mod"))).message).toBe(
      "module lookup disabled by GOPROXY=off",
    );
  });

  test("private modules are never asked for", async () => {
    const asked = await proxy();

    expect((await problem(client(asked.url, "example.com/*").small(module, "mod"))).kind).toBe("direct");
    expect((await problem(client("direct").small(module, "mod"))).kind).toBe("direct");
    expect((await client(asked.url, "example.com/other").small(module, "mod")).length).toBeGreaterThan(0);
    expect(asked.requests.length).toBe(1);
  });

  test("a path, a password in the open, a scheme nobody speaks", async () => {
    const asked = await proxy();

    expect((await problem(client(`http://u:secret@${asked.url.slice(7)}`).small(module, "mod"))).message).toBe(
      `refusing to pass credentials to insecure URL: http://u:xxxxx@${asked.url.slice(7)}/example.com/%21big/@v/v1.0.0.mod`,
    );
    expect((await problem(client("ftp://x.example").small(module, "mod"))).message).toContain(
      "invalid proxy URL scheme",
    );
    expect((await problem(client("file:///nowhere").small(module, "mod"))).kind).toBe("not-found");
    expect(asked.requests).toEqual([]);
  });
});

describe("a bad connection", () => {
  test.each([500, 502, 503, 504, 429, 408])("%i is tried again", async (status) => {
    const asked = await proxy((_, response, count) => {
      if (count > 2) return false;
      response.writeHead(status, { "retry-after": "0" }).end();
      return true;
    });

    expect(await fetchZip(client(asked.url))).toBe(true);
    expect(asked.requests.length).toBe(3);
  });

  test.each([400, 401, 403, 404, 410, 501])("%i is not", async (status) => {
    const asked = await proxy((_, response) => {
      response.writeHead(status).end();
      return true;
    });

    await problem(client(asked.url).small(module, "mod"));
    expect(asked.requests.length).toBe(1);
  });

  test("what broke off is continued", async () => {
    const ranges: (string | undefined)[] = [];
    const asked = await proxy((request, response, count, content) => {
      ranges.push(request.headers.range);
      if (count === 1) {
        response.writeHead(200, { etag: `"${content.length}"`, "content-length": content.length });
        response.write(content.subarray(0, 50_000), () => response.destroy());
        return true;
      }
      return false;
    });

    expect(await fetchZip(client(asked.url))).toBe(true);
    expect(ranges).toEqual([undefined, "bytes=50000-"]);
  });

  test("from the beginning when the content is another one by now", async () => {
    const asked = await proxy((_, response, count, content) => {
      if (count > 1) return false;
      response.writeHead(200, { etag: '"old"', "content-length": content.length });
      response.write(Buffer.alloc(50_000, 1), () => response.destroy());
      return true;
    });

    expect(await fetchZip(client(asked.url))).toBe(true);
  });

  test("a part that nobody asked for is not taken", async () => {
    const asked = await proxy((_, response, count, content) => {
      if (count === 2) {
        response.writeHead(206, { "content-range": `bytes 7-${content.length - 1}/${content.length}` });
        response.end(content.subarray(7));
        return true;
      }
      if (count > 1) return false;
      response.writeHead(200, { "content-length": content.length });
      response.write(content.subarray(0, 1000), () => response.destroy());
      return true;
    });

    expect(await fetchZip(client(asked.url))).toBe(true);
  });

  test("a server that says nothing, or no more", async () => {
    const silent = await proxy(() => true);
    const slow = await proxy((_, response, __, content) => {
      response.writeHead(200, { "content-length": content.length });
      response.write(content.subarray(0, 10));
      return true;
    });

    expect((await problem(client(silent.url, "", 500).small(module, "mod"))).message).toContain("no answer for 0.5 s");
    expect((await problem(client(slow.url, "", 500).small(module, "mod"))).message).toContain("no data for 0.5 s");
    expect(silent.requests.length).toBe(3);
    expect(await fetchZip(client(`${silent.url}|${(await proxy()).url}`, "", 1500))).toBe(true);
  });

  test("nobody is there", async () => {
    const gone = await proxy();
    await gone.close();

    expect((await problem(client(gone.url).small(module, "mod"))).message).toMatch(/^Get "http.*ECONNREFUSED/);
  });
});

test("redirects are followed, ten of them", async () => {
  const store = await proxy();
  const asked = await proxy((request, response) => {
    response.writeHead(302, { location: `${store.url}${request.url ?? ""}` }).end();
    return true;
  });
  const circle = await proxy((request, response) => {
    response.writeHead(302, { location: request.url }).end();
    return true;
  });

  expect(await fetchZip(client(asked.url))).toBe(true);
  expect((await problem(client(circle.url).small(module, "mod"))).message).toContain("stopped after 10 redirects");
  expect(circle.requests.length).toBe(11);
});

test("connections are kept", async () => {
  const sockets = new Set<unknown>();
  const asked = await proxy((request, response, _, content) => {
    sockets.add(request.socket);
    serve(request, response, content);
    return true;
  });
  const from = client(asked.url);
  for (let at = 0; at < 20; at++) await from.small(module, "info");

  expect(sockets.size).toBe(1);
});
