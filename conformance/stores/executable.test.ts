/** The standalone executable as proxy over each store, with the go command as its client. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../test/cli-process.ts";
import { projectOf, someModules } from "../../test/modules/fake-modules.ts";
import { serving } from "../../test/modules/fetch-for.ts";
import { go } from "../../test/modules/server/go-call.ts";
import { startProxyProcess } from "../../test/modules/server/proxy-process.ts";
import { registry } from "./registry.ts";
import { s3Server } from "./s3-server.ts";

/** `npm run standalone` makes it. */
const EXECUTABLE = join(ROOT, "dist/slipway");

const bucket = await s3Server();
const { host } = await registry();

describe.each([
  [
    "a bucket",
    async () => {
      await bucket.makeBucket("executable");
      return { store: "s3://executable/go", env: bucket.env };
    },
  ],
  ["a registry", async () => ({ store: `oci://${host}/executable`, env: {} })],
])("the executable and the go command over %s", (_, place) => {
  test("what one proxy has fetched, another one that knows nobody serves", async () => {
    const modules = someModules();
    const project = projectOf(modules);
    const { url: upstream } = await serving(modules);
    const wish = { ...(await place()), program: EXECUTABLE };
    const args = ["mod", "download", "-json"];

    const first = await startProxyProcess({ ...wish, upstream });
    const straight = await go({ files: project, args, goProxy: upstream });
    const fetched = await go({ files: project, args, goProxy: first.url });
    expect({ code: fetched.code, out: fetched.out }, fetched.err).toEqual({ code: 0, out: straight.out });
    expect(await first.end()).toBe(0);

    const second = await startProxyProcess({ ...wish, upstream: "off" });
    const kept = await go({ files: project, args: ["build", "./..."], goProxy: second.url });
    expect({ code: kept.code, err: kept.err.replaceAll(/^go: downloading .*\n/gm, "") }).toEqual({ code: 0, err: "" });
    expect(await second.end()).toBe(0);
  });
});
