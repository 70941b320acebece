/** The store in a repository of a registry, over one that misbehaves. `npm run conformance:stores` has a real one. */
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { ociPlace } from "../../../src/modules/server/store/oci/place.ts";
import { OciStore } from "../../../src/modules/server/store/oci/store.ts";
import { directoryWith } from "../../cli-process.ts";
import { manyModules } from "../fake-modules.ts";
import { serving } from "../fetch-for.ts";
import { type FakeRegistry, fakeRegistry, refuse } from "./fake-registry.ts";
import { get, startProxyProcess } from "./proxy-process.ts";
import { storeContract } from "./store-contract.ts";

async function opened(fake: FakeRegistry, env: Readonly<Record<string, string>> = {}): Promise<OciStore> {
  return OciStore.open(`oci://${fake.host}/go/modules`, { env, scratch: directoryWith({}) });
}

/** A DOCKER_CONFIG with a login. */
function login(fake: FakeRegistry, user = "user:pass:word"): Readonly<Record<string, string>> {
  const auths = { [fake.host]: { auth: Buffer.from(user).toString("base64") } };
  return { DOCKER_CONFIG: directoryWith({ "config.json": JSON.stringify({ auths }) }) };
}

storeContract(
  "a registry",
  async () => {
    const fake = await fakeRegistry();
    const reopen = async (): Promise<OciStore> => opened(fake);
    return { store: await reopen(), reopen };
  },
  "one stays",
);

describe("a place", () => {
  test.each([
    ["oci://registry.example.com/go/modules", "https://registry.example.com/v2/go/modules/"],
    ["oci://registry.example.com:5000/modules/", "https://registry.example.com:5000/v2/modules/"],
    ["oci://127.0.0.1:5000/modules", "http://127.0.0.1:5000/v2/modules/"],
    ["oci://registry:5000/modules?plain-http=true", "http://registry:5000/v2/modules/"],
  ])("%s", (place, url) => {
    expect(ociPlace(place).url).toBe(url);
  });

  test.each([
    ["oci://registry.example.com", "names no repository"],
    ["oci://registry.example.com/Go", "in small letters"],
    ["oci://registry.example.com/go:latest", "names no repository"],
    ["oci://user:secret@registry.example.com/go", "`docker login registry.example.com` keeps them"],
    ["oci://registry.example.com/go?insecure=1", "unknown option `insecure`"],
    ["oci://registry.example.com/go?plain-http=1", "is neither true nor false"],
  ])("%s is none", (place, message) => {
    expect(() => ociPlace(place)).toThrow(message);
  });
});

describe("who asks", () => {
  test.each(["basic", "token"] as const)("is known by docker login: %s", async (auth) => {
    const fake = await fakeRegistry();
    Object.assign(fake, { auth });
    const store = await opened(fake, login(fake));

    expect(await store.put("a", Buffer.from("x"))).toBe(true);
    expect((await (await store.get("a"))?.bytes())?.toString()).toBe("x");
    expect(await store.delete("a")).toBe(true);
    // one for reading, one for writing, one for deleting
    expect(fake.tokens.size).toBe(auth === "token" ? 3 : 0);
  });

  test("is known by a program", async () => {
    const fake = await fakeRegistry();
    fake.auth = "token";
    const said = JSON.stringify({ Username: "user", Secret: "pass:word" });
    const bin = directoryWith({
      "docker-credential-fake": `#!/bin/sh\n[ "$(cat)" = ${fake.host} ] && echo '${said}'\n`,
    });
    chmodSync(join(bin, "docker-credential-fake"), 0o755);
    const config = directoryWith({ "config.json": JSON.stringify({ credHelpers: { [fake.host]: "fake" } }) });
    const store = await opened(fake, { DOCKER_CONFIG: config, PATH: `${bin}:${process.env["PATH"]}` });

    expect(await store.put("a", Buffer.from("x"))).toBe(true);
  });

  test("is known by an identity token", async () => {
    const fake = await fakeRegistry();
    fake.auth = "token";
    const DOCKER_AUTH_CONFIG = JSON.stringify({ auths: { [`https://${fake.host}`]: { identitytoken: "identity" } } });

    expect(await (await opened(fake, { DOCKER_AUTH_CONFIG })).put("a", Buffer.from("x"))).toBe(true);
  });

  test("is asked again when a token has come to its end", async () => {
    const fake = await fakeRegistry();
    fake.auth = "token";
    const store = await opened(fake, login(fake));
    await store.put("a", Buffer.from("x"));
    fake.tokens.clear();

    expect(await Promise.all(["a", "b", "c"].map(async (name) => store.put(name, Buffer.from("y"))))).toEqual([
      false,
      true,
      true,
    ]);
  });

  test.each([
    ["basic", "user:wrong"],
    ["token", "user:wrong"],
    ["basic", ""],
    ["token", ""],
  ] as const)("and may not: %s %j", async (auth, user) => {
    const fake = await fakeRegistry();
    Object.assign(fake, { auth });

    await expect(opened(fake, user === "" ? {} : login(fake, user))).rejects.toThrow(`\`docker login ${fake.host}\``);
  });
});

test("contents that are elsewhere are fetched without the header", async () => {
  const fake = await fakeRegistry();
  Object.assign(fake, { auth: "token", elsewhere: true });
  const store = await opened(fake, login(fake));
  await store.put("a", Buffer.alloc(2_000_000, "0123456789"));

  const object = await store.get("a");
  expect(object && (await text(object.stream(1_000_003, 1_000_006)))).toBe("3456");
  expect((await (await store.get("a"))?.bytes())?.length).toBe(2_000_000);
});

test("a registry that fails now and then is asked again", async () => {
  const fake = await fakeRegistry();
  const store = await opened(fake);
  const seen = new Set<string>();
  fake.mischief = (request, response) => {
    const key = `${request.method} ${request.url?.replace(/uploads\/[\w-]+/, "uploads/x")}`;
    if (seen.has(key)) return false;
    seen.add(key);
    if (seen.size % 2 === 0) response.destroy();
    else refuse(response, 503, "UNAVAILABLE");
    return true;
  };

  for (const name of ["a", "b", "c"]) {
    expect(await store.put(name, Buffer.from(name))).toBe(true);
    expect((await (await store.get(name))?.bytes())?.toString()).toBe(name);
  }
});

test("an object whose content was collected is not there, and can be stored anew", async () => {
  const fake = await fakeRegistry();
  const store = await opened(fake);
  await store.put("a", Buffer.from("content"));
  for (const [digest, content] of fake.blobs) if (content.toString() === "content") fake.blobs.delete(digest);

  expect(await store.get("a")).toBeUndefined();
  expect(await store.stat("a")).toBeUndefined();
  expect(await store.put("a", Buffer.from("content"))).toBe(true);
  expect((await (await store.get("a"))?.bytes())?.toString()).toBe("content");
});

test("what it doesn't allow is said", async () => {
  const fake = await fakeRegistry();
  const store = await opened(fake);
  await store.put("a", Buffer.from("x"));
  fake.mischief = (request, response) => {
    if (request.method !== "DELETE") return false;
    refuse(response, 405, "UNSUPPORTED");
    return true;
  };
  await expect(store.delete("a")).rejects.toThrow("REGISTRY_STORAGE_DELETE_ENABLED=true");
  fake.mischief = (_, response) => {
    refuse(response, 404, "NAME_UNKNOWN");
    return true;
  };
  await expect(opened(fake)).rejects.toMatchObject({
    name: "StoreError",
    message: expect.stringContaining("is this a registry, and may the repository be made there?") as string,
  });
});

test("a proxy goes on while it is away, and its files are there when it is back", async () => {
  const modules = manyModules(2);
  const upstream = await serving(modules);
  const fake = await fakeRegistry();
  const sums = join(directoryWith({ "go.sum": modules.map(({ sums: lines }) => lines).join("") }), "go.sum");
  const { url } = await startProxyProcess({
    upstream: upstream.url,
    store: `oci://${fake.host}/go/modules`,
    args: ["--sums", sums, "--state", directoryWith({})],
  });
  const files = modules.flatMap((module) => Object.entries(module.files));
  fake.mischief = (_, response) => {
    response.destroy();
    return true;
  };
  for (const [path, content] of files) expect((await get(url, `/${path}`)).body.equals(content)).toBe(true);
  fake.mischief = undefined;
  const store = await opened(fake);

  await expect
    .poll(
      async () => {
        const names: string[] = [];
        for await (const { name } of store.list("modules/")) names.push(name);
        return names.filter((name) => !name.endsWith(".ziphash")).sort();
      },
      { timeout: 30_000 },
    )
    .toEqual(files.map(([path]) => `modules/${path}`).sort());
});
