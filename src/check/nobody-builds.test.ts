import { expect, test } from "vitest";
import { causes } from "../causes/registry.ts";
import { memorySnapshot } from "../project/snapshot.ts";
import { check } from "./check.ts";

const FILES = {
  "go.mod": "module example.com/app\n\ngo 1.26\n",
  "main.go": "package main\n\nfunc main() {}\n",
  Dockerfile: "FROM scratch\n",
  "Dockerfile.debug": "FROM scratch\n",
  "tools/proto/Dockerfile": "FROM scratch\n",
  Makefile: "image:\n\tdocker build -t app .\n",
};

async function unbuilt(more: Record<string, string> = {}): Promise<string[]> {
  const { notes } = await check(memorySnapshot({ ...FILES, ...more }), causes);
  return notes.filter((note) => note.startsWith("nothing in this repository builds"));
}

test("Dockerfiles that nothing builds beside others are named", async () => {
  expect(await unbuilt()).toEqual([
    "nothing in this repository builds `Dockerfile.debug` and `tools/proto/Dockerfile`, though it builds other Dockerfiles; if nobody needs them, delete them",
  ]);
});

test("a compose service is a build too", async () => {
  const files = { Makefile: "", "compose.yaml": "services:\n  app:\n    build: .\n" };
  expect(await unbuilt(files)).toHaveLength(1);
});

test("the default Dockerfile needs nobody who names it", async () => {
  expect(await unbuilt({ Makefile: "debug:\n\tdocker build -f Dockerfile.debug tools/proto\n" })).toEqual([]);
});

test.each([
  ["README.md", "Build it with `docker build -f Dockerfile.debug .`, and in tools/proto for the others."],
  ["Makefile", "image:\n\tdocker build -t app -f $(FILE) .\n"],
  ["Makefile", "image:\n\tdocker build -t app .\n%:\n\t./image Dockerfile.$* proto\n"],
  [".drone.yml", "steps: [{settings: {dockerfile: Dockerfile.debug}}, {settings: {context: tools/proto}}]"],
  ["Jenkinsfile", 'docker.build("x", "-f Dockerfile.debug ."); sh "find . -name Dockerfile"'],
  ["magefile.go", 'package main\n\nvar files = []string{"Dockerfile.debug", "proto"}\n'],
])("whatever may name them is believed: %s, %j", async (file, text) => {
  expect(await unbuilt({ [file]: text })).toEqual([]);
});

test("where nothing is built at all nothing is said", async () => {
  expect(await unbuilt({ Makefile: "all:\n\tgo build .\n" })).toEqual([]);
});
