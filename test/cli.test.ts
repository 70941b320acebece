/** The command line through the real entry point: what a user types, what comes back. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { directoryWith, ROOT, slipway } from "./cli-process.ts";

const healthy = {
  Dockerfile: `FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod ./
COPY main.go ./
RUN CGO_ENABLED=0 go build -o /app .

FROM scratch
COPY --from=build /app /app
ENTRYPOINT ["/app"]
`,
  "go.mod": "module example.com/hello\n\ngo 1.22\n",
  "main.go": 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n',
};

const broken = { ...healthy, Dockerfile: healthy.Dockerfile.replace("COPY main.go ./", "COPY mian.go ./") };

interface Json {
  readonly root: string;
  readonly builds: readonly Record<string, unknown>[];
  readonly findings: readonly {
    readonly build: number;
    readonly location: { readonly file: string; readonly line: number };
  }[];
  readonly notes: readonly string[];
}

function json(args: readonly string[], cwd?: string): Json {
  const { out } = slipway([...args, "--format", "json"], cwd === undefined ? {} : { cwd });
  return JSON.parse(out) as Json;
}

test("a healthy repository: exit 0 and one line that says so", () => {
  const { code, out, err } = slipway([directoryWith(healthy)]);

  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("Dockerfile: will build and start\n");
});

test("a broken one: exit 1, the place and the verdict", () => {
  const cwd = directoryWith(broken);

  const { code, out } = slipway([], { cwd });

  expect(code).toBe(1);
  expect(out).toContain("Dockerfile: will fail at step 3 of");
  expect(out).toContain("--> Dockerfile:4:6");
});

test("the same through every format", () => {
  const cwd = directoryWith(broken);
  const schema = JSON.parse(readFileSync(join(ROOT, "schema/check.json"), "utf8")) as object;
  const validate = new Ajv2020.default({ allErrors: true, allowUnionTypes: true }).compile(schema);

  const report = json(["check"], cwd);

  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  expect(report.builds).toMatchObject([
    { dockerfile: "Dockerfile", outcome: "fails", failingStep: { line: 4, instruction: "COPY mian.go ./" } },
  ]);
  for (const format of ["sarif", "gitlab"]) {
    const { code, out } = slipway(["check", "--format", format], { cwd });
    expect(code).toBe(1);
    expect(() => JSON.parse(out) as unknown).not.toThrow();
  }
  expect(slipway(["--format=github"], { cwd }).out).toContain("::error file=Dockerfile,line=4,");
  expect(slipway(["--format=junit"], { cwd }).out).toContain('<failure message="will fail at step 3');
});

test("-f and --context are paths as the shell sees them", () => {
  const root = directoryWith({
    "build/docker/Dockerfile.prod": healthy.Dockerfile,
    "app/go.mod": healthy["go.mod"],
    "app/main.go": healthy["main.go"],
    ".git/": "",
  });
  const prod = { dockerfile: "build/docker/Dockerfile.prod", context: "app", outcome: "builds", start: "starts" };

  expect(json(["-f", "build/docker/Dockerfile.prod", "--context", "app"], root).builds).toMatchObject([prod]);
  expect(
    json(["-f", "../docker/Dockerfile.prod", "--context", "../../app"], join(root, "build/docker")).builds,
  ).toMatchObject([prod]);
  expect(json(["-f", "../build/docker/Dockerfile.prod"], join(root, "app")).builds).toMatchObject([prod]);
  expect(
    json(["--file", join(root, "build/docker/Dockerfile.prod"), "--context", join(root, "app")], directoryWith({}))
      .builds,
  ).toMatchObject([prod]);
});

test("several directories are one report, with paths from where the user stands", () => {
  const cwd = directoryWith({});
  const one = directoryWith(healthy);
  const two = directoryWith(broken);

  const report = json([one, two], cwd);

  expect(report.builds.map((build) => build["outcome"])).toEqual(["builds", "fails"]);
  expect(report.findings[0]).toMatchObject({ build: 1, location: { file: join(two, "Dockerfile"), line: 4 } });
});

test("build arguments come from the flag or from the environment", () => {
  const dockerfile = `ARG GO=9.9\n${healthy.Dockerfile.replace("golang:1.22", "golang:${GO}")}`;
  const cwd = directoryWith({ ...healthy, Dockerfile: dockerfile });

  expect(json(["--build-arg", "GO=1.22"], cwd).builds).toMatchObject([{ outcome: "builds" }]);
  const { out } = slipway(["--build-arg", "GO", "--format", "json"], { cwd, env: { GO: "1.22" } });
  expect((JSON.parse(out) as Json).builds).toMatchObject([{ outcome: "builds" }]);
});

test("several platforms are several builds", () => {
  const { builds } = json(["--platform", "linux/amd64,arm64"], directoryWith(healthy));

  expect(builds.map((build) => build["platform"])).toEqual(["linux/amd64", "linux/arm64"]);
});

test("a target that isn't there", () => {
  const { code, out } = slipway(["--target", "nope", directoryWith(healthy)]);

  expect(code).toBe(1);
  expect(out).toContain("nope");
});

test.each([
  [["chekc"], "did you mean `check`?"],
  [["check", "--formt", "json"], "did you mean `--format`?"],
  [["check", "--format", "xml"], "`--format xml` is not known"],
  [["check", "--format"], "`--format` needs a value"],
  [["check", "nowhere/at/all"], "there is no such directory"],
  [["check", "package.json"], "slipway check -f package.json"],
  [["check", "-f", "nowhere"], "there is no such file"],
  [["check", "-f", "src"], "is a directory"],
  [["check", "--context", "nowhere"], "there is no such directory"],
  [["check", "--tag", "x"], "leave it out"],
  [["check", "--platform", "a/b/c/d"], "OS/ARCH"],
  [["check", "--secret", "x"], "--secret id=ID"],
  [["causes", "go-sum-not-copid"], "did you mean `go-sum-not-copied`?"],
  [["dump", "gomdo", "x"], "did you mean `gomod`?"],
  [["dump", "gomod", "nowhere"], "there is no such file"],
  [["completions", "tcsh"], "`bash`, `zsh`, `fish`"],
])("a mistake in the command line: %j", (args, message) => {
  const { code, out, err } = slipway(args);

  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(message);
  expect(err).toMatch(/^slipway: /);
  expect(err).not.toContain("    at ");
});

test("help, of everything and of a command", () => {
  expect(slipway(["--help"])).toMatchObject({ code: 0, err: "" });
  expect(slipway(["check", "--help"]).out).toBe(slipway(["help", "check"]).out);
  expect(slipway(["--version"]).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test("causes: the list, and one page", () => {
  expect(slipway(["causes"]).out).toContain("  go-sum-not-copied ");
  expect(slipway(["causes", "go-sum-not-copied"])).toMatchObject({ code: 0, err: "" });
});

test("dump reads a file or standard input, and says what is wrong with it", () => {
  const good = slipway(["dump", "gomod", "-"], { input: healthy["go.mod"] });
  const bad = slipway(["dump", "gomod", "-"], { input: "module example.com/x\nrequire\n" });
  const dockerfile = slipway(["dump", "dockerfile", join(directoryWith(healthy), "Dockerfile")]);

  expect(good).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(good.out)).toMatchObject({ Module: { Path: "example.com/hello" }, Go: "1.22" });
  expect(bad.code).toBe(1);
  expect(bad.err).toMatch(/^-:2: /);
  expect(JSON.parse(dockerfile.out)).toMatchObject({ escape: "\\", stages: [{ name: "build" }, { name: null }] });
});

test.each(["plan", "trace"])("dump %s shows what the builder is expected to do", (format) => {
  const { code, out } = slipway(["dump", format, join(directoryWith(broken), "Dockerfile")]);

  expect(code).toBe(0);
  expect(out).toContain("COPY mian.go ./");
});

test("dump of a compose file", () => {
  const root = directoryWith({ "compose.yaml": "services:\n  api:\n    build: ./api\n" });

  const { out } = slipway(["dump", "compose", join(root, "compose.yaml")]);

  expect(JSON.parse(out)).toMatchObject({ services: [{ name: "api", build: { dockerfilePath: "api/Dockerfile" } }] });
});

test("colours only when they are asked for", () => {
  const cwd = directoryWith(healthy);

  expect(slipway([], { cwd }).out).not.toContain("\u001B");
  expect(slipway(["--color", "always"], { cwd }).out).toContain("\u001B[");
  expect(slipway([], { cwd, env: { FORCE_COLOR: "1" } }).out).toContain("\u001B[");
  expect(slipway([], { cwd, env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).out).not.toContain("\u001B");
});
