/** Task runners, local actions and bakes that are ordered: each through `check`, as a repository has them. */
import { describe, expect, test } from "vitest";
import { causes } from "../causes/registry.ts";
import { check } from "../check/check.ts";
import { memorySnapshot } from "../project/snapshot.ts";

const APP = {
  "app/go.mod": "module example.com/app\n\ngo 1.26\n",
  "app/main.go": "package main\n\nfunc main() {}\n",
  "docker/Dockerfile":
    "ARG GO=1.26\nFROM golang:${GO} AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\nFROM build AS debug\nFROM build\n",
};

/** Context, target and the place that orders it, of each build. */
async function builds(files: Record<string, string>): Promise<string[]> {
  const found = await check(memorySnapshot({ ...APP, ...files }), causes);
  return found.builds.map(({ context, target, askedBy, outcome }) =>
    [context, target ?? "-", askedBy ? `${askedBy.file}:${askedBy.line}` : "-", outcome].join(" "),
  );
}

async function sure(files: Record<string, string>): Promise<string | undefined> {
  const failing = { ...APP, "docker/Dockerfile": "FROM scratch\nCOPY gone /gone\n" };
  return (await check(memorySnapshot({ ...failing, ...files }), causes)).findings[0]?.confidence;
}

describe("a Taskfile", () => {
  test.each([
    ["version: '3'\ntasks:\n  image: docker build -f docker/Dockerfile app\n", "app - Taskfile.yml:3 builds"],
    [
      "version: '3'\ntasks:\n  image:\n    cmds:\n      - echo hi\n      - cmd: docker build -f docker/Dockerfile app\n        silent: true\n",
      "app - Taskfile.yml:6 builds",
    ],
    [
      "version: '3'\nvars: {DIR: app, STAGE: debug}\ntasks:\n  image:\n    dir: '{{.DIR}}'\n    cmds:\n      - |\n        set -e\n        docker build --target {{.STAGE}} -f ../docker/Dockerfile .\n",
      "app debug Taskfile.yml:9 builds",
    ],
    [
      "version: '3'\ntasks:\n  image:\n    vars: {F: '{{.ROOT_DIR}}/docker/Dockerfile'}\n    cmd: docker buildx build -f {{.F}} --build-arg GO=1.20 app\n",
      "app - Taskfile.yml:5 fails",
    ],
  ])("says how: %j", async (text, expected) => {
    expect(await builds({ "Taskfile.yml": text })).toEqual([expected]);
  });

  test.each([
    "version: '3'\nvars: {DIR: {sh: pwd}}\ntasks:\n  image: docker build -f docker/Dockerfile {{.DIR}}\n",
    "version: '3'\nvars: {DIR: app}\ntasks:\n  image: docker build -f docker/Dockerfile {{.DIR}}\n  all:\n    cmds: [{task: image, vars: {DIR: x}}]\n",
    "version: '3'\ntasks:\n  image: docker build -f docker/Dockerfile '{{.DIR | default \"app\"}}'\n",
    "tasks: [\n",
  ])("that doesn't say it leaves a guess: %j", async (text) => {
    expect(await builds({ "Taskfile.yml": text })).toEqual([". - - fails"]);
  });

  test("whose tasks before it may write files makes nothing sure", async () => {
    const task = (more: string): Record<string, string> => ({
      "Taskfile.yml": `version: '3'\ntasks:\n  gen: cp -r a gone\n  say: echo hi\n  image:\n${more}`,
    });
    const build = "docker build -f docker/Dockerfile app";
    expect(await sure(task(`    deps: [say]\n    cmds: [${build}]\n`))).toBe("certain");
    expect(await sure(task(`    deps: [gen]\n    cmds: [${build}]\n`))).toBe("likely");
    expect(await sure(task(`    cmds: [{task: gen}, ${build}]\n`))).toBe("likely");
    expect(await sure(task(`    cmds: [{task: say}, ${build}]\n`))).toBe("certain");
    expect(await sure(task(`    cmds: [{task: 'other:x'}, ${build}]\n`))).toBe("likely");
  });
});

describe("a justfile", () => {
  test.each([
    ["image:\n  docker build -f docker/Dockerfile app\n", "app - justfile:2 builds"],
    [
      "image tag='x' *FLAGS='': lint\n    @docker build -t {{tag}} \\\n      -f docker/Dockerfile app\nlint:\n",
      "app - justfile:2 builds",
    ],
    [
      "stage := 'debug'\ndir := justfile_directory() / 'app'\n\n# the image\n[group('x')]\nimage:\n\techo hi\n\tdocker build --target {{stage}} -f docker/Dockerfile {{ dir }}\n",
      "app debug justfile:8 builds",
    ],
    [
      "image go='1.20':\n  #!/usr/bin/env bash\n  set -e\n\n  cd app\n  docker build --build-arg GO={{go}} -f ../docker/Dockerfile .\n",
      "app - justfile:6 fails",
    ],
    ["export DIR := 'app'\nimage:\n  docker build -f docker/Dockerfile $DIR\n", "app - justfile:3 builds"],
  ])("says how: %j", async (text, expected) => {
    expect(await builds({ justfile: text })).toEqual([expected]);
  });

  test.each([
    "image dir:\n  docker build -f docker/Dockerfile {{dir}}\n",
    "dir := `pwd`\nimage:\n  docker build -f docker/Dockerfile {{dir}}\n",
    "[no-cd]\nimage:\n  docker build -f docker/Dockerfile app\n",
    "DIR := 'app'\nimage:\n  docker build -f docker/Dockerfile $DIR\n",
    "image:\n  #!/usr/bin/env python3\n  docker build -f docker/Dockerfile app\n",
    "image:\n  cd app\n  docker build -f ../docker/Dockerfile .\n",
  ])("that doesn't say it leaves a guess: %j", async (text) => {
    expect(await builds({ justfile: text })).toEqual([". - - fails"]);
  });

  test("whose recipes before it may write files makes nothing sure", async () => {
    const image = "  docker build -f docker/Dockerfile app\n";
    expect(await sure({ justfile: `image: say\n${image}say:\n  echo hi\n` })).toBe("certain");
    expect(await sure({ justfile: `image: gen\n${image}gen:\n  cp a gone\n` })).toBe("likely");
    expect(await sure({ justfile: `image: other\n${image}` })).toBe("likely");
  });
});

describe("GitHub actions of the repository", () => {
  const workflow = (steps: string): Record<string, string> => ({
    ".github/workflows/ci.yml": `jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`,
  });
  const use = "      - uses: ./.github/actions/image\n";
  const composite = (step: string): Record<string, string> => ({
    ".github/actions/image/action.yml": `name: image\ninputs:\n  dir: {default: app}\nruns:\n  using: composite\n  steps:\n${step}`,
  });
  const run = "    - run: docker build -f docker/Dockerfile ${{ inputs.dir }}\n      shell: bash\n";

  test("run in the workflow that uses them, with its inputs", async () => {
    const place = ".github/actions/image/action.yml";
    expect(await builds({ ...workflow(use), ...composite(run) })).toEqual([`app - ${place}:7 builds`]);
    expect(await builds({ ...workflow(`${use}        with: {dir: .}\n`), ...composite(run) })).toEqual([
      `. - ${place}:7 fails`,
    ]);
    const push =
      "    - uses: docker/build-push-action@v6\n      with:\n        context: ${{ inputs.dir }}\n        file: docker/Dockerfile\n";
    expect(await builds({ ...workflow(use), ...composite(push) })).toEqual([`app - ${place}:7 builds`]);
    expect(
      await builds({ ...workflow(`${use}        with: {dir: "\${{ github.sha }}"}\n`), ...composite(run) }),
    ).toEqual([". - - fails"]);
    // nobody uses it
    expect(await builds(composite(run))).toEqual([". - - fails"]);
  });

  test("that use themselves end", async () => {
    expect(await builds({ ...workflow(use), ...composite(use.slice(2)) })).toEqual([". - - fails"]);
  });

  test("with a Dockerfile are built in their own directory", async () => {
    const files = { "action.yml": "name: x\nruns:\n  using: docker\n  image: docker/Dockerfile\n" };
    expect(await builds(files)).toEqual([". - action.yml:4 fails"]);
    expect(await builds({ "action.yml": "name: x\nruns:\n  using: docker\n  image: docker://alpine:3.22\n" })).toEqual([
      ". - - fails",
    ]);
  });
});

describe("docker/bake-action", () => {
  const BAKE =
    'group "default" { targets = ["app"] }\ntarget "app" {\n  context = "app"\n  dockerfile = "../docker/Dockerfile"\n}\ntarget "debug" {\n  inherits = ["app"]\n  target = "debug"\n}\n';
  const workflow = (inputs: string): Record<string, string> => ({
    ".github/workflows/ci.yml": `jobs:\n  a:\n    steps:\n      - uses: docker/bake-action@v6\n        with:\n${inputs}`,
    "ci/images.hcl": BAKE,
  });

  test("names bake files and targets", async () => {
    expect(await builds(workflow("          files: ./ci/images.hcl\n"))).toEqual([
      "app - .github/workflows/ci.yml:4 builds",
    ]);
    expect(await builds(workflow("          files: |\n            ci/images.hcl\n          targets: debug\n"))).toEqual(
      ["app debug .github/workflows/ci.yml:4 builds"],
    );
    expect(await builds(workflow("          files: ${{ inputs.x }}\n"))).toEqual([". - - fails"]);
  });
});
