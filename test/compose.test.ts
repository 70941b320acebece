/** Which builds compose files ask for. */
import { expect, test } from "vitest";
import { causes } from "../src/causes/registry.ts";
import { check } from "../src/check/check.ts";
import type { CheckOptions } from "../src/check/options.ts";
import type { CheckReport } from "../src/finding/report.ts";
import { memorySnapshot } from "../src/project/snapshot.ts";

const goMod = "module example.com/x\n\ngo 1.22\n";
const main = "package main\n\nfunc main() {}\n";
const dockerfile = `ARG GO=1.22
FROM golang:\${GO} AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /app .

FROM scratch AS run
COPY --from=build /app /app
ENTRYPOINT ["/app"]
`;

function checkFiles(files: Record<string, string>, options?: CheckOptions): Promise<CheckReport> {
  return check(memorySnapshot(files), causes, options);
}

function told({ builds }: CheckReport): string[] {
  return builds.map((build) => `${build.service ?? "-"} ${build.dockerfile} in ${build.context}: ${build.outcome}`);
}

test("one build per service, the context beside the compose file, the Dockerfile beside the context", async () => {
  const report = await checkFiles({
    "deploy/compose.yaml": `services:
  api:
    build: ../api
  worker:
    build:
      context: ..
      dockerfile: build/worker.Dockerfile
  database:
    image: postgres:17
`,
    "api/Dockerfile": dockerfile,
    "api/go.mod": goMod,
    "api/main.go": main,
    "build/worker.Dockerfile": dockerfile,
    "go.mod": goMod,
    "main.go": main,
  });

  expect(told(report)).toEqual(["api api/Dockerfile in api: builds", "worker build/worker.Dockerfile in .: builds"]);
});

test("target, arguments and platforms of the service; --build-arg wins", async () => {
  const files = {
    "compose.yml": `services:
  app:
    build:
      context: .
      target: build
      args: { GO: "9.9" }
      platforms: [linux/amd64, linux/arm64]
`,
    Dockerfile: dockerfile,
    "go.mod": goMod,
    "main.go": main,
  };

  const own = await checkFiles(files);
  const given = await checkFiles(files, { buildArgs: new Map([["GO", "1.22"]]) });

  expect(own.builds.map((build) => build.outcome)).not.toContain("builds");
  expect(given.builds.map(({ target, platform, outcome }) => [target, platform, outcome])).toEqual([
    ["build", "linux/amd64", "builds"],
    ["build", "linux/arm64", "builds"],
  ]);
});

test("an inline Dockerfile, an override, a variable of the environment", async () => {
  const report = await checkFiles(
    {
      "compose.yaml": "services:\n  app:\n    build:\n      context: $WHERE\n      dockerfile: absent\n",
      "compose.override.yaml": `services:
  app:
    build:
      dockerfile: !reset null
      dockerfile_inline: |
        FROM golang:1.22
        WORKDIR /src
        COPY . .
        RUN go build -o /app .
        CMD ["/app"]
`,
      "code/go.mod": goMod,
      "code/main.go": main,
    },
    { environment: { WHERE: "code" } },
  );

  expect(told(report)).toEqual(["app compose.yaml (inline, service app) in code: builds"]);
});

test("what is assumed is said: variables that are not set, profiles", async () => {
  const report = await checkFiles({
    "compose.yaml":
      "services:\n  app:\n    profiles: [debug]\n    build:\n      context: .\n      args:\n        TAG: $TAG\n",
    Dockerfile: dockerfile,
    "go.mod": goMod,
    "main.go": main,
  });

  expect(report.builds[0]?.assumptions).toEqual([
    "service `app` uses `TAG`, not set here and so taken as empty",
    "service `app` is built only with profile `debug`",
  ]);
});

test("a compose file that can't be used is a note, and its Dockerfile is judged by itself", async () => {
  const report = await checkFiles({
    "compose.yaml": "services: []\n",
    Dockerfile: dockerfile,
    "go.mod": goMod,
    "main.go": main,
  });

  expect(report.notes[0]).toMatch(/^`compose.yaml` can't be used \(line 1: .*\), so its services were not judged$/);
  expect(told(report)).toEqual(["- Dockerfile in .: builds"]);
});

test("a service that is built from somewhere else is not judged", async () => {
  const report = await checkFiles({
    "compose.yaml": "services:\n  a:\n    build: https://github.com/x/y.git\n  b:\n    build: ../../elsewhere\n",
    "go.mod": goMod,
  });

  expect(report.builds).toEqual([]);
  expect(report.notes[0]).toContain("service `a` is built from `https://github.com/x/y.git`");
  expect(report.notes[1]).toContain("service `b`");
});

test("--compose takes that file alone, whatever it is called", async () => {
  const files = {
    "compose.yaml": "services:\n  one:\n    build: .\n",
    "docker-compose.ci.yml": "services:\n  two:\n    build: .\n",
    Dockerfile: dockerfile,
    "go.mod": goMod,
    "main.go": main,
  };

  expect(told(await checkFiles(files))).toEqual(["one Dockerfile in .: builds"]);
  expect(told(await checkFiles(files, { composeFile: "docker-compose.ci.yml" }))).toEqual([
    "two Dockerfile in .: builds",
  ]);
});
