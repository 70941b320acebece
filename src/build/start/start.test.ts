import { expect, test } from "vitest";
import { causes } from "../../causes/registry.ts";
import { check } from "../../check/check.ts";
import { memorySnapshot } from "../../project/snapshot.ts";

test.each(
  "nginx nginx:1.13-alpine nginx:1.27-alpine node:22 node:22-alpine docker:27 docker:27-cli golang:1.26 alpine debian:12 ubuntu:24.04 busybox cgr.dev/chainguard/go".split(
    " ",
  ),
)("%s with a file more starts what it started before", async (image) => {
  const files = { Dockerfile: { text: `FROM ${image}\nCOPY page.html /page.html\n` }, "page.html": { text: "" } };
  const report = await check(memorySnapshot(files), causes, { file: "Dockerfile" });
  expect(report.findings.filter(({ severity }) => severity !== "note").map(({ cause }) => cause)).toEqual([]);
  expect(report.builds[0]?.start).not.toBe("fails");
});
