import { expect, test } from "vitest";
import { readKanikoBuild } from "./kaniko-command.ts";

function read(line: string): ReturnType<typeof readKanikoBuild> {
  return readKanikoBuild(line.split(" ").map((text) => ({ text, loose: false })));
}

test("flags with and without an equals sign", () => {
  const build = read(
    "/kaniko/executor --context /src/app -f Dockerfile.web --build-arg=A=1 --cache --no-push --destination x:1 -d y:1",
  );

  expect(build).toMatchObject({
    context: "/src/app",
    file: "Dockerfile.web",
    tags: ["x:1", "y:1"],
    kaniko: true,
    open: false,
  });
  expect([...(build?.args ?? [])]).toEqual([["A", "1"]]);
});

test.each([
  ["--context dir:///src/app", "/src/app"],
  ["--context=dir:///src --context-sub-path=app", "/src/app"],
  ["--context=/src --context-sub-path=app", "/src"],
  ["--context=git://git.example.com/app.git", undefined],
  ["--context=gs://bucket/app.tar.gz", undefined],
  ["--no-push", undefined],
])("%s", (flags, context) => {
  expect(read(`/kaniko/executor ${flags}`)?.context).toBe(context);
});

test("other programs are none", () => {
  expect(read("executor --context .")).toBeUndefined();
  expect(read("/kaniko/warmer --image alpine")).toBeUndefined();
});
