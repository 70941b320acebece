/** The store in a bucket, over a server that misbehaves. `npm run conformance:stores` has a real one. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { S3Store } from "../../../src/modules/server/store/s3/store.ts";
import { directoryWith } from "../../cli-process.ts";
import { type FakeS3, fakeS3, refuse } from "./fake-s3.ts";
import { storeContract } from "./store-contract.ts";

async function opened(fake: FakeS3, env: Readonly<Record<string, string>> = {}): Promise<S3Store> {
  return S3Store.open("s3://bucket/some/where", { env: { ...fake.env, ...env }, scratch: directoryWith({}) });
}

storeContract("a bucket", async () => {
  const fake = await fakeS3();
  const reopen = async (): Promise<S3Store> => opened(fake);
  return { store: await reopen(), reopen };
});

test("the bucket is laid out as it is named", async () => {
  const fake = await fakeS3();
  const store = await opened(fake);
  await store.put("modules/example.com/!a/@v/v1.0.0+incompatible.mod", Buffer.from("x"));

  expect([...fake.objects.keys()]).toEqual([
    "some/where/slipway-store",
    "some/where/modules/example.com/!a/@v/v1.0.0+incompatible.mod",
  ]);
});

describe("at the start", () => {
  test.each([
    [404, "NoSuchBucket", "", "there is no bucket `bucket` there"],
    [403, "AccessDenied", "", "the credentials need s3:GetObject, s3:PutObject and s3:DeleteObject"],
    [403, "SignatureDoesNotMatch", "", "the secret doesn't belong to the key"],
    [403, "InvalidAccessKeyId", "", "these credentials aren't valid"],
    [403, "RequestTimeTooSkewed", "", "the clock of this machine differs from the server's"],
    [400, "AuthorizationHeaderMalformed", "<Region>eu-west-1</Region>", "set AWS_REGION=eu-west-1"],
    [301, "PermanentRedirect", "", "the bucket is somewhere else"],
    [501, "NotImplemented", "", "conditional writes (If-None-Match)"],
    [302, "", "", "is this the endpoint of S3?"],
  ])("%d %s says what to do", async (status, code, more, message) => {
    const fake = await fakeS3();
    fake.mischief = (_, response) => {
      refuse(response, status, code, more);
      return true;
    };

    await expect(opened(fake)).rejects.toThrow(message);
    await expect(opened(fake)).rejects.toMatchObject({ name: "StoreError" });
  });

  test("a server that takes no notice of the condition is refused", async () => {
    const fake = await fakeS3();
    fake.careless = true;

    await expect(opened(fake)).rejects.toThrow("takes no notice of `If-None-Match: *`");
  });

  test("the layout of a later release is not touched", async () => {
    const fake = await fakeS3();
    fake.objects.set("some/where/slipway-store", { content: Buffer.from("2\n"), headers: { etag: '"x"' } });

    await expect(opened(fake)).rejects.toThrow("by a later Slipway");
  });

  test("nobody is there", async () => {
    const fake = await fakeS3();

    await expect(opened(fake, { AWS_ENDPOINT_URL: "http://127.0.0.1:1" })).rejects.toThrow(
      /127\.0\.0\.1:1: .*ECONNREFUSED/,
    );
  });
});

describe("a server that fails now and then", () => {
  test("is asked again", async () => {
    const fake = await fakeS3();
    const store = await opened(fake);
    const seen = new Set<string>();
    fake.mischief = (request, response) => {
      const key = `${request.method} ${request.url}`;
      if (seen.has(key)) return false;
      seen.add(key);
      if (seen.size % 3 === 0) response.destroy();
      else if (seen.size % 3 === 1) refuse(response, 503, "SlowDown");
      else refuse(response, 500, "InternalError");
      return true;
    };

    for (const name of ["a", "b", "c", "d", "e"]) {
      expect(await store.put(name, Buffer.from(name))).toBe(true);
      expect((await (await store.get(name))?.bytes())?.toString()).toBe(name);
      expect((await store.stat(name))?.size).toBe(1);
    }
    const names: string[] = [];
    for await (const { name } of store.list("")) names.push(name);
    expect(names).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("a conflict is no answer: the writing is tried again", async () => {
    const fake = await fakeS3();
    const store = await opened(fake);
    let conflicts = 0;
    fake.mischief = (request, response) => {
      if (request.method !== "PUT" || conflicts === 6) return false;
      conflicts++;
      refuse(response, 409, "ConditionalRequestConflict");
      return true;
    };

    expect(await store.put("a", Buffer.from("x"))).toBe(true);
    expect(conflicts).toBe(6);
  });

  test("an answer that is lost doesn't make a winner lose", async () => {
    const fake = await fakeS3();
    const store = await opened(fake);
    let lost = 0;
    fake.mischief = (request, response) => {
      if (request.method !== "PUT" || lost > 0) return false;
      lost++;
      // it is stored, and the connection breaks before that is said
      const end = response.end.bind(response);
      response.writeHead = () => response;
      response.end = () => {
        end();
        response.destroy();
        return response;
      };
      return false;
    };

    expect(await store.put("a", Buffer.from("x"))).toBe(true);
    expect(fake.objects.get("some/where/a")?.content.toString()).toBe("x");
    expect(await store.put("a", Buffer.from("y"))).toBe(false);
  });

  test("an object whose answer breaks off is continued", async () => {
    const fake = await fakeS3();
    const store = await opened(fake);
    const content = Buffer.alloc(5_000_000, "0123456789");
    await store.put("a", content);
    let cut = 0;
    fake.mischief = (request, response) => {
      if (request.method !== "GET" || cut === 3) return false;
      cut++;
      const [, from = "0"] = /^bytes=(\d+)/.exec(request.headers.range ?? "") ?? [];
      const rest = content.subarray(Number(from));
      const kept = fake.objects.get("some/where/a")?.headers;
      response.writeHead(from === "0" ? 200 : 206, { ...kept, "content-length": rest.length });
      response.write(rest.subarray(0, 1_000_000), () => {
        response.destroy();
      });
      return true;
    };

    expect(content.equals((await (await store.get("a"))?.bytes()) ?? Buffer.alloc(0))).toBe(true);
    expect(cut).toBe(3);
    const object = await store.get("a");
    expect(object && (await text(object.stream(3_000_005, 3_000_009)))).toBe("56789");
  });

  test("one that is another object meanwhile is not continued with it", async () => {
    const fake = await fakeS3();
    const store = await opened(fake);
    await store.replace("list", Buffer.alloc(3_000_000, "a"));
    fake.mischief = (request, response) => {
      if (request.method !== "GET" || request.headers.range !== undefined) return false;
      const kept = fake.objects.get("some/where/list");
      response.writeHead(200, { ...kept?.headers, "content-length": 3_000_000 });
      response.write(kept?.content.subarray(0, 1_000_000), () => {
        response.destroy();
      });
      return true;
    };
    const object = await store.get("list");
    await store.replace("list", Buffer.alloc(3_000_000, "b"));

    await expect(object?.bytes()).rejects.toThrow("list is gone");
  });
});

describe("a server that is away", () => {
  test("is not waited for by everybody, and used again when it is back", async () => {
    const fake = await fakeS3();
    const store = await opened(fake);
    await store.put("a", Buffer.from("x"));
    fake.mischief = (_, response) => {
      response.destroy();
      return true;
    };
    await expect(store.get("a")).rejects.toMatchObject({ name: "StoreFailure", passing: true });
    const asked = fake.requests.length;
    await expect(Promise.all(Array.from({ length: 50 }, async () => store.stat("a")))).rejects.toThrow("s3://bucket");

    expect(fake.requests).toHaveLength(asked);
    fake.mischief = undefined;
    await expect
      .poll(async () => store.stat("a").catch(() => undefined), { timeout: 10_000 })
      .toMatchObject({ size: 1 });
  });

  test("leaves nothing in the scratch directory, and nothing half", async () => {
    const fake = await fakeS3();
    const store = await opened(fake);
    fake.mischief = (request, response) => {
      // after some of the body
      request.once("data", () => response.destroy());
      return true;
    };
    const file = join(store.scratch, "made");
    writeFileSync(file, Buffer.alloc(2_000_000, "x"));

    await expect(store.put("a", { file })).rejects.toMatchObject({ name: "StoreFailure" });
    expect(readdirSync(store.scratch)).toEqual([]);
    expect(fake.objects.has("some/where/a")).toBe(false);
  });

  test("a bucket that has gone is no missing object", async () => {
    const fake = await fakeS3();
    const store = await opened(fake);
    fake.mischief = (_, response) => {
      refuse(response, 404, "NoSuchBucket");
      return true;
    };

    await expect(store.get("a")).rejects.toMatchObject({ code: "NoSuchBucket" });
    await expect(store.put("a", Buffer.from("x"))).rejects.toThrow("there is no bucket `bucket` there");
  });
});
