import { describe, expect, test } from "vitest";
import { causes } from "../causes/registry.ts";
import type { CheckReport } from "../finding/report.ts";
import { memorySnapshot } from "../project/snapshot.ts";
import { check } from "./check.ts";
import type { CheckOptions } from "./options.ts";

const COPIES_ALL = "FROM golang:1.26\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\n";
const APP = { "app/go.mod": "module example.com/app\n\ngo 1.26\n", "app/main.go": "package main\n\nfunc main() {}\n" };
const STAGED =
  'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\n\nFROM alpine:3.22 AS release\nCOPY --from=build /app /app\nENTRYPOINT ["/app"]\n\nFROM build AS debug\nENTRYPOINT ["/app"]\n';

async function report(files: Record<string, string>, options: CheckOptions = {}): Promise<CheckReport> {
  return check(memorySnapshot(files), causes, options);
}

/** Context, target and the place that orders it, of each build. */
async function builds(files: Record<string, string>, options: CheckOptions = {}): Promise<string[]> {
  const found = await report(files, options);
  return found.builds.map(({ dockerfile, context, target, askedBy, outcome }) =>
    [dockerfile, context, target ?? "-", askedBy ? `${askedBy.file}:${askedBy.line}` : "-", outcome].join(" "),
  );
}

describe("the context of a Dockerfile below the root", () => {
  const files = { ...APP, "docker/Dockerfile": COPIES_ALL };

  test("is a guess that nothing confirms", async () => {
    const found = await report(files);
    expect(found.builds[0]?.context).toBe(".");
    expect(found.builds[0]?.assumptions).toHaveLength(1);
    expect(found.findings.map(({ confidence }) => confidence)).not.toContain("certain");
  });

  test.each([
    ["Makefile", "build:\n\tdocker build -f docker/Dockerfile \\\n\t  -t x app\n", 2],
    ["Makefile", "DIR := app\nimage:\n\t@echo hi\n\t@cd $(DIR) && docker buildx build -f ../docker/Dockerfile .\n", 4],
    ["hack/image.sh", '#!/bin/bash\nset -e\ncd "$(dirname "$0")/.."\npodman build -f docker/Dockerfile ./app\n', 4],
    [
      "hack/image.sh",
      'ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"\ndocker build -f "$ROOT/docker/Dockerfile" "${ROOT}/app"\n',
      2,
    ],
    ["hack/image.sh", 'img() {\n  docker build -t "$1" -f "$2" app\n}\nimg x docker/Dockerfile\n', 2],
    ["hack/image.sh", "for d in docker; do\n  buildah bud -f $d/Dockerfile app\ndone\n", 2],
    [
      ".gitlab-ci.yml",
      "image:\n  needs: []\n  script:\n    - cd app\n    - docker build -f ../docker/Dockerfile .\n",
      5,
    ],
    [
      ".github/workflows/ci.yml",
      "jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n      - uses: docker/build-push-action@v6\n        with:\n          context: ./app\n          file: docker/Dockerfile\n",
      5,
    ],
    [
      ".github/workflows/ci.yml",
      "jobs:\n  a:\n    strategy:\n      matrix:\n        dir: [app]\n    steps:\n      - run: |\n          set -x\n          docker build -f ../docker/Dockerfile .\n        working-directory: ${{ matrix.dir }}\n",
      9,
    ],
  ])("is what %s says: %j", async (file, text, line) => {
    expect(await builds({ ...files, [file]: text })).toEqual([`docker/Dockerfile app - ${file}:${line} builds`]);
  });

  test.each([
    ["Makefile", "build:\n\tdocker build -f docker/Dockerfile $(shell somewhere)\n"],
    ["hack/image.sh", 'docker build -f docker/Dockerfile "$1"\n'],
    ["hack/image.sh", "cd somewhere-$X\ndocker build -f docker/Dockerfile .\n"],
    ["hack/image.sh", "docker build -f docker/Dockerfile https://example.com/app.git\n"],
    ["hack/image.sh", "docker build -f docker/Dockerfile --new-option app\n"],
    ["hack/image.sh", 'docker build -f docker/Dockerfile - < "$tar"\n'],
    ["hack/image.sh", "# docker build -f docker/Dockerfile app\necho docker build -f docker/Dockerfile app\n"],
    [
      ".github/workflows/ci.yml",
      "jobs:\n  a:\n    steps:\n      - uses: docker/build-push-action@v6\n        with:\n          context: ${{ inputs.dir }}\n          file: docker/Dockerfile\n",
    ],
    [
      ".github/workflows/ci.yml",
      "jobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          path: app\n      - run: docker build -f docker/Dockerfile app\n",
    ],
    [".github/workflows/ci.yml", "jobs: [\n"],
  ])("stays a guess when %s doesn't say it: %j", async (file, text) => {
    expect(await builds({ ...files, [file]: text })).toEqual(["docker/Dockerfile . - - fails"]);
  });

  test("that --context gives wins", async () => {
    const asked = { ...files, Makefile: "build:\n\tdocker build -f docker/Dockerfile app\n" };
    expect(await builds(asked, { context: "." })).toEqual(["docker/Dockerfile . - - fails"]);
  });

  test("is certain when it is confirmed, unless something before may write into it", async () => {
    const failing = {
      "go.mod": "module example.com/app\n\ngo 1.26\n",
      "docker/Dockerfile": "FROM golang:1.26\nCOPY gone /gone\n",
    };
    const confidence = async (makefile: string): Promise<string | undefined> =>
      (await report({ ...failing, Makefile: makefile })).findings[0]?.confidence;
    expect(await confidence("build:\n\techo hi\n\tdocker build -f docker/Dockerfile .\n")).toBe("certain");
    expect(await confidence("build: gen\n\tdocker build -f docker/Dockerfile .\ngen:\n\tcp -r a gone\n")).toBe(
      "likely",
    );
    expect(await confidence("build:\n\tgo build -o gone .\n\tdocker build -f docker/Dockerfile .\n")).toBe("likely");
    expect(await confidence("build:\n\tdocker run x > gone\n\tdocker build -f docker/Dockerfile .\n")).toBe("likely");
  });

  test.each<[string, Record<string, string>, "likely" | "certain"]>([
    ["a function", { "main.go": "package main\n\nfunc main() { made() }\n" }, "likely"],
    ["a package", { "main.go": 'package main\n\nimport _ "example.com/app/pb"\n\nfunc main() {}\n' }, "likely"],
    [
      "what is embedded",
      {
        "main.go":
          'package main\n\nimport _ "embed"\n\n//go:embed dist/index.html\nvar page string\n\nfunc main() {}\n',
      },
      "likely",
    ],
    [
      "vendor/",
      {
        "go.mod": "module example.com/app\n\ngo 1.26\n\nrequire example.com/x v1.0.0\n",
        "main.go": 'package main\n\nimport _ "example.com/x"\n\nfunc main() {}\n',
        Dockerfile: COPIES_ALL.replace("go build", "go build -mod=vendor"),
      },
      "likely",
    ],
    [
      "a file that is there and ignored",
      {
        "main.go": "package main\n\nfunc main() { made() }\n",
        "made.go": "package main\n\nfunc made() {}\n",
        ".dockerignore": "made.go\n",
      },
      "certain",
    ],
    ["an import that isn't used", { "main.go": 'package main\n\nimport "fmt"\n\nfunc main() {}\n' }, "certain"],
  ])("may be given %s by what runs before", async (_, files, confidence) => {
    const project = { "go.mod": "module example.com/app\n\ngo 1.26\n", Dockerfile: COPIES_ALL, ...files };
    const found = async (makefile: string): Promise<string | undefined> =>
      (await report({ ...project, Makefile: makefile })).findings.find(({ severity }) => severity === "error")
        ?.confidence;

    expect(await found("build:\n\tdocker build .\n")).toBe("certain");
    expect(await found("build:\n\tsh generate.sh\n\tdocker build .\n")).toBe(confidence);
  });
});

describe("targets and arguments", () => {
  const files = { "go.mod": "module example.com/app\n\ngo 1.26\n", "main.go": "package main\n\nfunc main() {}\n" };

  test("are those that are given, each distinct one once", async () => {
    const makefile =
      "a:\n\tdocker build --target release .\nb:\n\tdocker build --target=debug .\nc:\n\tdocker build -t c --target Release .\n";
    expect(await builds({ ...files, Dockerfile: STAGED, Makefile: makefile })).toEqual([
      "Dockerfile . release Makefile:2 builds",
      "Dockerfile . debug Makefile:4 builds",
    ]);
  });

  test("are told with the build, but no secrets", async () => {
    const makefile =
      "a:\n\tdocker build --build-arg V=1 --build-arg W=$(shell x) --build-arg API_TOKEN=abc --build-context more=lib .\n";
    const dockerfile = `ARG V\nARG W\nARG API_TOKEN\n${STAGED}`;
    const [build] = (await report({ ...files, "lib/x": "", Dockerfile: dockerfile, Makefile: makefile })).builds;
    expect(build?.askedBy).toEqual({ file: "Makefile", line: 2, args: { V: "1" }, contexts: { more: "lib" } });
  });
  test("that aren't known leave the default", async () => {
    const makefile = "a:\n\tdocker build --target $(shell uname) .\n";
    expect(await builds({ ...files, Dockerfile: STAGED, Makefile: makefile })).toEqual([
      "Dockerfile . - Makefile:2 builds",
    ]);
  });

  test("of the command line win", async () => {
    const makefile = "a:\n\tdocker build --target release .\nb:\n\tdocker build --target debug .\n";
    expect(await builds({ ...files, Dockerfile: STAGED, Makefile: makefile }, { target: "build" })).toEqual([
      "Dockerfile . build Makefile:2 builds",
    ]);
  });

  test("decide what is built", async () => {
    const dockerfile = "ARG GO\nFROM golang:${GO}\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\n";
    const outcome = async (makefile: string): Promise<string | undefined> =>
      (await report({ ...files, Dockerfile: dockerfile, Makefile: makefile })).builds[0]?.outcome;
    expect(await outcome("a:\n\tdocker build .\n")).toBe("fails");
    expect(await outcome("GO ?= 1.26\na:\n\tdocker build --build-arg GO=$(GO) .\n")).toBe("builds");
    expect(await outcome("a:\n\tdocker build --build-arg GO=1.20 .\n")).toBe("fails");
  });

  test("without a known value don't make sure what depends on them", async () => {
    const confidence = async (dockerfile: string, makefile: string): Promise<string | undefined> =>
      (await report({ ...files, Dockerfile: dockerfile, Makefile: makefile })).findings.find(
        ({ severity }) => severity === "error",
      )?.confidence;
    const unknown = "a:\n\tdocker build --build-arg V=$(shell x) .\n";
    const base = "ARG V\nFROM golang:${V}\n";
    expect(await confidence(base, unknown)).toBe("likely");
    expect(await confidence(base, `${unknown}b:\n\tdocker build .\n`)).toBe("certain");
    const used = 'FROM golang:1.26\nARG V\nRUN test -n "$V"\n';
    expect(await confidence(used, unknown)).toBe("likely");
    expect(await confidence("FROM golang:1.26\nARG V\nCOPY gone .\n", unknown)).toBe("certain");
    const directory = "FROM golang:1.26\nARG V\nARG W=$V\nCOPY . /src\nWORKDIR /src/$W\nRUN go build ./gone\n";
    expect(await confidence(directory, unknown)).toBe("likely");
    const stamped = 'FROM golang:1.26\nARG V\nWORKDIR /src\nCOPY . .\nRUN go build -ldflags "-X main.v=$V" ./gone\n';
    expect(await confidence(stamped, unknown)).toBe("certain");
    expect(await confidence(stamped.replaceAll("V", "GOFLAGS"), unknown.replace("V", "GOFLAGS"))).toBe("likely");
  });

  test("that nobody gives make likely what names them", async () => {
    const confidence = async (dockerfile: string): Promise<string | undefined> =>
      (await report({ ...files, Dockerfile: dockerfile })).findings[0]?.confidence;
    expect(await confidence("ARG V\nFROM golang:$V\n")).toBe("likely");
    expect(await confidence("ARG V\nARG W=$V\nFROM golang:$W\n")).toBe("likely");
    expect(await confidence("FROM golang:1.26\nARG V\nCOPY gone$V .\n")).toBe("likely");
    expect(await confidence("FROM golang:1.26\nARG V\nENV W=$V\nCOPY gone$W .\n")).toBe("likely");
    expect(await confidence("FROM golang:1.26\nARG V\nCOPY gone .\n")).toBe("certain");
    // a value from above the stages, from the builder, from a later instruction
    expect(await confidence("ARG V=1\nFROM golang:1.26\nARG V\nCOPY gone$V .\n")).toBe("certain");
    expect(await confidence("FROM golang:1.26\nARG TARGETARCH\nCOPY gone-$TARGETARCH .\n")).toBe("certain");
    expect(await confidence("FROM golang:1.26\nARG V\nENV V=1\nCOPY gone$V .\n")).toBe("certain");
    expect(await confidence("FROM golang:1.26\nARG V=1\nCOPY gone$V .\n")).toBe("certain");
  });

  test("that nobody gives make likely what stands on them", async () => {
    const confidence = async (dockerfile: string, more: Record<string, string> = {}): Promise<string | undefined> =>
      (await report({ ...files, ...more, Dockerfile: dockerfile })).findings.find(({ cause }) => cause !== "root-user")
        ?.confidence;
    const gone = "RUN go build ./gone\n";
    const start = "FROM golang:1.26 AS a\nARG V\nWORKDIR /src\nCOPY . .\n";
    expect(await confidence(`${start}RUN if [ "$V" = x ]; then mkdir gone; fi\n${gone}`)).toBe("likely");
    expect(await confidence(`${start}RUN cp -r /src /x-$V\nCOPY gone .\n`)).toBe("certain");
    expect(await confidence(`${start}RUN mkdir /x-$V\nFROM golang:1.26\nWORKDIR /src\nCOPY . .\n${gone}`)).toBe(
      "certain",
    );
    expect(await confidence(`${start}RUN mkdir /x-$V\nFROM a\n${gone}`)).toBe("likely");
    expect(await confidence(`${start}RUN go build -o /$V/app .\nFROM alpine:3.22\nCOPY --from=a /bin/app /app\n`)).toBe(
      "likely",
    );
    expect(await confidence(`${start}${gone}`.replace("ARG V", "ARG GOFLAGS"))).toBe("likely");
    expect(await confidence(`${start}RUN make\n`, { Makefile: "all:\n\tgo build ./gone\n" })).toBe("certain");
    expect(await confidence(`${start}RUN make\n`, { Makefile: "all:\n\tgo build -tags '$(V)' ./gone\n" })).toBe(
      "likely",
    );
    expect(await confidence(`${start}LABEL v=$V\n${gone}`)).toBe("certain");
  });
  test("of a command with options that aren't known may be given", async () => {
    const outcome = async (makefile: string): Promise<string | undefined> =>
      (await report({ ...files, Dockerfile: "ARG V\nFROM golang:$V\n", Makefile: makefile })).findings[0]?.confidence;
    expect(await outcome("a:\n\tdocker build -f Dockerfile .\n")).toBe("certain");
    expect(await outcome("a:\n\tdocker build $(shell options) -f Dockerfile .\n")).toBe("likely");
  });
  test("of a compose service that the environment gives aren't known", async () => {
    const confidence = async (args: string): Promise<string | undefined> =>
      (
        await report({
          ...files,
          Dockerfile: "ARG V\nFROM golang:$V\n",
          "compose.yaml": `services:\n  app:\n    build:\n      context: .\n      args:\n        ${args}\n`,
        })
      ).findings[0]?.confidence;
    expect(await confidence("V: ''")).toBe("certain");
    expect(await confidence("V: ${TAG}")).toBe("likely");
    expect(await confidence("V:")).toBe("likely");
    expect(await confidence("W: ${TAG}")).toBe("certain");
  });
  test("that change nothing of what is told are told once", async () => {
    const dockerfile = "ARG GO=1.26\nFROM golang:${GO}\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\n";
    const makefile = [1, 2].map((patch) => `a${patch}:\n\tdocker build --build-arg GO=1.26.${patch} .\n`).join("");
    expect(await builds({ ...files, Dockerfile: dockerfile, Makefile: makefile })).toHaveLength(1);
  });

  test("that differ too often are not all judged", async () => {
    const stages = ["a", "b", "c", "d", "e"];
    const dockerfile = stages.map((name) => `FROM alpine:3.22 AS ${name}\n`).join("");
    const makefile = stages.map((name) => `${name}:\n\tdocker build --target ${name} .\n`).join("");
    expect(await builds({ ...files, Dockerfile: dockerfile, Makefile: makefile })).toHaveLength(3);
  });
});

test("a compose service tells its own line", async () => {
  const files = { ...APP, "app/Dockerfile": COPIES_ALL, "compose.yaml": "services:\n  app:\n    build: ./app\n" };
  expect(await builds(files)).toEqual(["app/Dockerfile app - compose.yaml:3 builds"]);
});

describe("`dockerfile` where there is no `Dockerfile`", () => {
  const own = { ...APP, "app/dockerfile": COPIES_ALL };

  test.each([
    ["compose.yaml", "services:\n  app:\n    build: app\n"],
    ["Makefile", "image:\n\tdocker build app\n"],
  ])("%s", async (name, text) => {
    const [built, ...others] = await builds({ ...own, [name]: text });
    expect(built).toMatch(/^app\/dockerfile app - \S+:[23] builds$/);
    expect(others).toEqual([]);
  });

  test("keeps the ignore file of the other name", async () => {
    const files = { ...own, "app/Dockerfile.dockerignore": "go.mod\n", "app/dockerfile.dockerignore": "main.go\n" };
    const found = await report(files);
    expect(found.builds[0]?.cause).toBe("dockerignore-excludes-needed-file");
  });

  test("is not a second name of another one", async () => {
    const files = { ...APP, "app/build.dockerfile": COPIES_ALL, "compose.yaml": "services:\n  app:\n    build: app\n" };
    expect((await report(files)).builds[0]?.cause).toBe("dockerfile-not-found");
  });
});

describe("what an order leaves open makes a failure likely, not sure", () => {
  const NEEDS = `${COPIES_ALL}ARG WHAT\nRUN test -n "$WHAT"\n`;

  async function confidence(files: Record<string, string>): Promise<string[]> {
    const found = await report({ ...APP, ...files });
    return found.findings
      .filter(({ severity }) => severity === "error")
      .map((item) => `${item.cause} ${item.confidence}`);
  }

  test("an empty variable of a bake file is what the environment says", async () => {
    const bake =
      'variable "WHAT" { default = "" }\ntarget "app" {\n  context = "app"\n  dockerfile = "../Dockerfile"\n  args = { WHAT = WHAT }\n}\n';
    expect(await confidence({ Dockerfile: NEEDS, "docker-bake.hcl": bake })).toEqual(["build-step-fails likely"]);
    const given = bake.replace("WHAT = WHAT", 'WHAT = ""');
    expect(await confidence({ Dockerfile: NEEDS, "docker-bake.hcl": given })).toEqual(["build-step-fails certain"]);
  });

  test("a step of a workflow may give another value to those behind it", async () => {
    const workflow = (run: string): string =>
      `on: push\nenv:\n  WHAT: x\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n      - run: ${run}\n      - uses: docker/build-push-action@v6\n        with:\n          context: app\n          file: Dockerfile\n          build-args: WHAT=\${{ env.WHAT }}\n`;
    const path = ".github/workflows/image.yml";
    const Dockerfile = `${COPIES_ALL}ARG WHAT\nRUN test "$WHAT" = y\n`;
    expect(await confidence({ Dockerfile, [path]: workflow("true") })).toEqual(["build-step-fails certain"]);
    expect(await confidence({ Dockerfile, [path]: workflow('echo "WHAT=y" >> "$GITHUB_ENV"') })).toEqual([
      "build-step-fails likely",
    ]);
  });

  test("a command before the build may put there what COPY wants", async () => {
    const Dockerfile = "FROM alpine:3.22\nCOPY go.mod /\nCOPY app-linux /app\n";
    const makefile = (before: string): string => `image:\n\t${before}\n\tdocker build -f Dockerfile app\n`;
    expect(await confidence({ Dockerfile, Makefile: makefile("@echo hi") })).toEqual(["copy-source-not-found certain"]);
    expect(await confidence({ Dockerfile, Makefile: makefile("go build -o app/app-linux ./app") })).toEqual([
      "copy-source-not-found likely",
    ]);
  });

  test("an empty FROM of a stage that is not built", async () => {
    const Dockerfile = `ARG base\nFROM $base AS debug\n${COPIES_ALL}`;
    expect(await confidence({ "app/Dockerfile": Dockerfile })).toEqual(["from-arg-blank likely"]);
  });
});
