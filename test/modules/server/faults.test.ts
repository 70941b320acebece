/** Upstreams that fail: nothing that is not what it should be is served or kept, and all is well again afterwards. */
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bytesOf } from "../../../src/modules/zip/bytes.ts";
import { hashZip } from "../../../src/modules/zip/hash.ts";
import { checkZip } from "../../../src/modules/zip/rules.ts";
import { manyModules, someModules } from "../fake-modules.ts";
import { serve } from "../fake-proxy.ts";
import { FakeLog, startSumDb } from "../fake-sumdb.ts";
import { serving } from "../fetch-for.ts";
import { get, startProxyProcess } from "./proxy-process.ts";
import { dice } from "./dice.ts";

const LEAF = "/example.com/leaf/@v/v1.2.3";
const SHORT = "connect-timeout: 1\nfirst-byte-timeout: 1\nstall-timeout: 1\n";

type Fault = (
  request: IncomingMessage,
  response: ServerResponse,
  content: Buffer,
  roll: (sides: number) => number,
) => void;

const FAULTS: Readonly<Record<string, Fault>> = {
  "a bit is wrong": (request, response, content, roll) => {
    const wrong = Buffer.from(content);
    const at = roll(content.length);
    wrong[at] = (wrong[at] ?? 0) ^ (1 << roll(8));
    serve(request, response, wrong);
  },
  "it ends too early, and says it is whole": (request, response, content, roll) => {
    serve(request, response, content.subarray(0, roll(content.length)));
  },
  "it breaks off": (_, response, content, roll) => {
    response.writeHead(200, { "content-length": content.length });
    response.write(content.subarray(0, roll(content.length)), () => response.destroy());
  },
  "the connection is reset at once": (request) => {
    request.socket.resetAndDestroy();
  },
  "it fails": (_, response, __, roll) => {
    response.writeHead([500, 502, 503, 504, 429][roll(5)] ?? 500).end("busy");
  },
  "it is another page": (_, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end("<html>sign in</html>");
  },
  "it is empty": (_, response) => {
    response.writeHead(200).end();
  },
  "it is followed by more": (_, response, content) => {
    response.writeHead(200).end(Buffer.concat([content, content]));
  },
};

/** Of a zip the names and contents of its files count, as for go.sum; how they are wrapped does not. */
function sameContent(path: string, one: Buffer, other: Buffer): boolean {
  if (!path.endsWith(".zip")) return one.equals(other);
  const [, modulePath = "", version = ""] = /^(.*)\/@v\/(.*)\.zip$/.exec(path) ?? [];
  const hash = (zip: Buffer): string => {
    const checked = checkZip({ path: modulePath, version }, bytesOf(zip));
    const hashed = "error" in checked ? checked : hashZip(bytesOf(zip), checked.entries);
    return "error" in hashed ? hashed.error : hashed.hash;
  };
  return hash(one).startsWith("h1:") && hash(one) === hash(other);
}

describe("an upstream that fails one time of two, whatever way", () => {
  test.each(Object.keys(FAULTS))("%s", async (name) => {
    const modules = manyModules(12);
    const log = new FakeLog(modules, 5);
    const sums = await startSumDb(log);
    const roll = dice(name.length * 7919);
    const upstream = await serving(modules, (request, response, _, content) => {
      if (roll(2) === 0) return false;
      FAULTS[name]?.(request, response, content, roll);
      return true;
    });
    const { url, store } = await startProxyProcess({
      upstream: upstream.url,
      env: { GOSUMDB: `${log.key} ${sums.url}` },
    });
    const files = modules.flatMap((module) => Object.entries(module.files)).filter(([path]) => !path.endsWith(".info"));
    let rest = files;
    for (let round = 0; rest.length > 0; round++) {
      expect(round).toBeLessThan(60);
      const answers = await Promise.all(
        rest.map(async ([path, content]) => ({ path, content, answer: await get(url, `/${path}`) })),
      );
      for (const { path, content, answer } of answers) {
        // either the truth or a failure that is told
        if (answer.status === 200) expect([path, sameContent(path, answer.body, content)]).toEqual([path, true]);
        else expect([path, answer.status]).toEqual([path, expect.toBeOneOf([502, 504])]);
      }
      rest = answers.filter(({ answer }) => answer.status !== 200).map(({ path, content }) => [path, content]);
    }
    await sums.close();

    for (const [path, content] of files) {
      expect(sameContent(path, readFileSync(join(store, "objects/modules", path)), content)).toBe(true);
    }
    expect(readdirSync(join(store, "scratch"))).toEqual([]);
  });
});

describe("an upstream that is too slow", () => {
  test.each<[string, (response: ServerResponse, request: IncomingMessage) => void]>([
    ["never answers", () => undefined],
    [
      "stops after its headers",
      (response) => {
        response.writeHead(200, { "content-length": 1000 }).flushHeaders();
      },
    ],
    [
      "stops in the middle",
      (response) => void response.writeHead(200, { "content-length": 1000 }).write("x".repeat(500)),
    ],
    [
      "sends its headers byte by byte",
      (_, { socket }) => {
        socket.write("HTTP/1.1 200 OK\r\nx: ");
        setInterval(() => socket.write("y"), 200).unref();
      },
    ],
    [
      "sends its body byte by byte",
      (response) => {
        response.writeHead(200, { "content-length": 100_000 });
        setInterval(() => response.write("z"), 200).unref();
      },
    ],
  ])("%s: 504, and others are served meanwhile", async (_, slow) => {
    const modules = someModules();
    const upstream = await serving(modules, (request, response) => {
      if (!request.url?.startsWith("/example.com/leaf")) return false;
      slow(response, request);
      return true;
    });
    const { url } = await startProxyProcess({ upstream: upstream.url, config: SHORT });
    const stuck = [get(url, `${LEAF}.zip`), get(url, `${LEAF}.mod`)];
    expect((await get(url, "/example.com/!top/v2/@v/v2.0.0-rc.1.zip")).status).toBe(200);

    for (const { status, body } of await Promise.all(stuck))
      expect([status, body.toString()]).toEqual([504, expect.stringMatching(/no answer|no data|fewer than/)]);
  });

  test("is left alone for a while, and asked again then", async () => {
    let down = true;
    const modules = someModules();
    const upstream = await serving(modules, (request) => {
      if (down) request.socket.destroy();
      return down;
    });
    const { url } = await startProxyProcess({ upstream: upstream.url });
    for (let at = 0; at < 5; at++) expect((await get(url, `/example.com/x${at}/@v/list`)).status).toBe(502);
    const before = upstream.requests.length;
    const told = await get(url, `${LEAF}.mod`);
    expect([told.status, told.text()]).toEqual([
      502,
      expect.stringContaining("failed 5 times in a row, and is left alone for"),
    ]);
    expect(upstream.requests).toHaveLength(before);
    down = false;
    while ((await get(url, `${LEAF}.mod`)).status !== 200) {
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
    }
    expect((await get(url, `${LEAF}.zip`)).status).toBe(200);
  });
});

test("a download that breaks off is continued, not begun again", async () => {
  const [module] = manyModules(1);
  let sent = 0;
  const upstream = await serving(module ? [module] : [], (request, response, count, content) => {
    if (!request.url?.endsWith(".zip") || count > 1) return false;
    sent = Math.floor(content.length / 2);
    response.writeHead(200, { "content-length": content.length, etag: `"${content.length}"` });
    response.write(content.subarray(0, sent), () => setTimeout(() => response.destroy(), 50));
    return true;
  });
  const { url } = await startProxyProcess({ upstream: upstream.url });
  const answer = await get(url, "/example.com/m0/@v/v1.0.0.zip");

  expect(answer.body.equals(module?.files["example.com/m0/@v/v1.0.0.zip"] ?? Buffer.alloc(0))).toBe(true);
  expect(sent).toBeGreaterThan(100);
});
