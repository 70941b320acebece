/** Dockerfiles that a release tool builds, with programs that it puts into the context first. */
import { describe, expect, test } from "vitest";
import { causes } from "../src/causes/registry.ts";
import { check } from "../src/check/check.ts";
import { memorySnapshot } from "../src/project/snapshot.ts";

const project = {
  "go.mod": "module example.com/app\n\ngo 1.22\n",
  "main.go": "package main\n\nfunc main() {}\n",
  Dockerfile: 'FROM alpine:3.20\nCOPY app /usr/bin/app\nENTRYPOINT ["/usr/bin/app"]\n',
};

async function confidence(files: Readonly<Record<string, string>>): Promise<string | undefined> {
  const report = await check(memorySnapshot({ ...project, ...files }), causes);
  return report.findings.find((finding) => finding.cause === "copy-source-not-found")?.confidence;
}

describe("a program that is missing from the build context", () => {
  test("surely ends the build when nothing makes it", async () => {
    expect(await confidence({})).toBe("certain");
    expect(await confidence({ ".goreleaser.yml": "builds:\n  - binary: app\n" })).toBe("certain");
  });

  test.each([
    ["names the Dockerfile", "dockers:\n  - dockerfile: Dockerfile\n"],
    ["builds images from the usual one", "dockers:\n  - image_templates: [example/app]\n"],
    ["has its rest elsewhere", "includes:\n  - from_url:\n      url: example/meta/release.yaml\n"],
  ])("may be made by a release tool whose file %s", async (_, text) => {
    expect(await confidence({ ".goreleaser.yml": text })).toBe("likely");
  });
});

test("a directory of the program's name is copied in its place", async () => {
  const files = {
    ...project,
    "app/app.go": "package app\n",
    Dockerfile: 'FROM alpine:3.20\nCOPY app /bin/\nENTRYPOINT ["/bin/app"]\n',
  };
  const said = async (more: Readonly<Record<string, string>>): Promise<string[]> => {
    const { findings } = await check(memorySnapshot({ ...files, ...more }), causes);
    return findings.flatMap(({ cause, confidence }) => (cause === "entrypoint-not-found" ? [confidence] : []));
  };
  expect(await said({})).toEqual(["certain"]);
  expect(await said({ ".goreleaser.yaml": "dockers:\n  - dockerfile: Dockerfile\n" })).toEqual(["likely"]);
});
