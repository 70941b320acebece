import { describe, expect, test } from "vitest";
import { causes } from "../../causes/registry.ts";
import { check } from "../../check/check.ts";
import { memorySnapshot } from "../../project/snapshot.ts";
import { REPOSITORY } from "../recipe.ts";
import { bakeRecipes } from "./bake.ts";

const DOCKERFILE =
  'ARG GO=1.20\nFROM golang:${GO} AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\n\nFROM alpine:3.22 AS release\nCOPY --from=build /app /app\nENTRYPOINT ["/app"]\n\nFROM build AS debug\nENTRYPOINT ["/app"]\n';
const APP = { "app/go.mod": "module example.com/app\n\ngo 1.26\n", "app/main.go": "package main\n\nfunc main() {}\n" };

async function builds(files: Record<string, string>): Promise<string[]> {
  const report = await check(memorySnapshot({ ...APP, "docker/Dockerfile": DOCKERFILE, ...files }), causes, {});
  return report.builds.map(({ dockerfile, context, target, askedBy, outcome }) =>
    [dockerfile, context, target ?? "-", askedBy ? `${askedBy.file}:${askedBy.line}` : "-", outcome].join(" "),
  );
}

describe("a bake file", () => {
  test("says context, Dockerfile, target and arguments, with variables and what is inherited", async () => {
    const bake = `# comment
variable "GO" { default = "1.26" }
variable "DIR" {
  type = string
  default = "\${PREFIX}pp" // another variable
  validation { condition = DIR != "" }
}
variable "PREFIX" { default = "a" }
group "default" { targets = ["images"] }
group "images" {
  targets = [
    "app",
  ]
}
target "_common" {
  args = { GO = GO, "OTHER" : null }
  dockerfile = "../docker/Dockerfile"
}
target "app" {
  inherits = ["_common"]
  context = DIR == "" ? "." : "./\${DIR}"
  target = "release"
  tags = [for tag in ["a"] : "x:\${tag}"]
  labels = { "a" = timestamp() }
}
`;
    expect(await builds({ "docker-bake.hcl": bake })).toEqual([
      "docker/Dockerfile app release docker-bake.hcl:19 builds",
    ]);
  });

  test("may be JSON, and be overridden", async () => {
    const json = {
      variable: { DIR: { default: "app" } },
      target: {
        default: { context: "${DIR}", dockerfile: "../docker/Dockerfile", args: { GO: "1.26" }, target: "debug" },
      },
    };
    const files = { "docker-bake.json": JSON.stringify(json, undefined, 2) };
    expect(await builds(files)).toEqual(["docker/Dockerfile app debug docker-bake.json:8 builds"]);
    const over = { "docker-bake.override.hcl": 'target "default" {\n  target = "release"\n}\n' };
    expect(await builds({ ...files, ...over })).toEqual(["docker/Dockerfile app release docker-bake.json:8 builds"]);
  });

  test("below the root is read from where its Dockerfile is found", async () => {
    const own =
      'target "default" {\n  context = "../app"\n  dockerfile = "../docker/Dockerfile"\n  args = { GO = "1.26" }\n}\n';
    expect(await builds({ "docker/docker-bake.hcl": own })).toEqual([
      "docker/Dockerfile app - docker/docker-bake.hcl:1 builds",
    ]);
    expect(await builds({ "docker/docker-bake.hcl": own.replace("../app", "app") })).toEqual([
      "docker/Dockerfile app - docker/docker-bake.hcl:1 builds",
    ]);
  });

  test.each([
    ['target "default" {\n  context = lower("APP")\n  dockerfile = "../docker/Dockerfile"\n}\n'],
    ['target "default" {\n  matrix = { dir = ["app"] }\n  context = dir\n  dockerfile = "../docker/Dockerfile"\n}\n'],
    ['variable "DIR" {}\ntarget "default" {\n  context = DIR\n  dockerfile = "../docker/Dockerfile"\n}\n'],
    [
      'target "default" {\n  context = "app"\n  dockerfile-inline = "FROM scratch"\n  dockerfile = "../docker/Dockerfile"\n}\n',
    ],
    ['target "default" {\n  inherits = ["gone"]\n  context = "app"\n  dockerfile = "../docker/Dockerfile"\n}\n'],
    ['target "default" {\n  inherits = ["default"]\n  context = "app"\n  dockerfile = "../docker/Dockerfile"\n}\n'],
    ['target "default" {\n  context = "https://example.com/app.git"\n  dockerfile = "../docker/Dockerfile"\n}\n'],
    ['target "default" {\n  context = "app"\n  dockerfile = "../docker/Dockerfile"\n  args = merge(a, b)\n}\n'],
  ])("that doesn't say the context leaves it a guess: %j", async (bake) => {
    expect((await builds({ "docker-bake.hcl": bake }))[0]).toMatch(/^docker\/Dockerfile \. - - /);
  });
});

describe("the reader of bake files", () => {
  const files = { read: () => undefined, isFile: () => true, isDirectory: () => true };
  const read = (text: string): number =>
    bakeRecipes([{ file: "docker-bake.hcl", text }], REPOSITORY, files).length +
    bakeRecipes([{ file: "docker-bake.json", text }], REPOSITORY, files).length;

  test("ends, whatever it reads", () => {
    const pieces =
      '" ${ $${ %{ } { [ ] ( ) = == ? : , . \n \\ <<EOT\n EOT\n # // /* */ target "a" variable "b" group "default" targets inherits default context args = ["a"] b null true 1 é \u{1F600} { "target":'.split(
        " ",
      );
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: next(60) }, () => pieces[next(pieces.length)] ?? "").join(next(2) ? " " : "");
      expect(read(text), text).toBeGreaterThanOrEqual(0);
    }
  });

  test.each([
    ["deep lists", `a = ${"[".repeat(100_000)}`],
    ["deep templates", `target "a" {\n  context = "${"${".repeat(50_000)}"\n}`],
    ["open strings", '"'.repeat(100_000)],
    ["here-documents", "a = <<E\n".repeat(20_000)],
    [
      "doubling variables",
      Array.from({ length: 60 }, (_, at) => `variable "v${at}" { default = "\${v${at + 1}}\${v${at + 1}}" }`).join(
        "\n",
      ) + '\nvariable "v60" { default = "x" }\ntarget "default" { context = v0 }',
    ],
    [
      "doubling targets",
      Array.from(
        { length: 60 },
        (_, at) =>
          `target "a${at}" { inherits = ["a${at + 1}", "b${at + 1}"] }\ntarget "b${at}" { inherits = ["a${at + 1}", "b${at + 1}"] }`,
      ).join("\n") + '\ntarget "a60" {}\ntarget "b60" {}',
    ],
    [
      "groups in a circle",
      'group "default" { targets = ["a"] }\ngroup "a" { targets = ["default", "a", "t"] }\ntarget "t" {}',
    ],
  ])(
    "is not made slow by %s",
    (_, text) => {
      expect(read(text)).toBeLessThan(200);
    },
    5000,
  );
});
