/** slipway.yaml: what it can say, and what is said of mistakes in it. */
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { IMAGE_FIELDS } from "../src/project/config/image.ts";
import { readConfig, statedFacts } from "../src/project/config.ts";
import { directoryWith, slipway } from "./cli-process.ts";

const slugs = new Set(["shell-hides-failure", "go-sum-not-copied"]);

const full = `images:
  registry.example.com/go:stable:
    like: golang:1.22-alpine
    go: 1.20
    tools: [protoc]
    without: [git, /etc/ssl/certs/ca-certificates.crt]
    env:
      GOFLAGS: -mod=mod
    users: { app: 1000 }
  registry.example.com/base:
    libc: musl
    shell: none
    complete: true
ignore:
  - cause: shell-hides-failure
    reason: the script may fail
    file: build/Dockerfile
buildArgs:
  VERSION: 1.10
`;

function errorsOf(text: string): string[] {
  return readConfig(text, slugs).errors.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

test("everything it can say", () => {
  const { images, ignore, buildArgs, errors } = readConfig(full, slugs);

  expect(errors).toEqual([]);
  expect([...images.keys()]).toEqual(["registry.example.com/go:stable", "registry.example.com/base"]);
  expect(ignore).toEqual([{ cause: "shell-hides-failure", reason: "the script may fail", file: "build/Dockerfile" }]);
  expect([...buildArgs]).toEqual([["VERSION", "1.10"]]);
});

test("facts of an image that is like a known one", () => {
  const stated = readConfig(full, slugs).images.get("registry.example.com/go:stable");
  if (!stated) throw new Error("no image");

  const facts = statedFacts(stated, "registry.example.com/go:stable", "linux/amd64");

  expect(facts).toMatchObject({
    goVersion: "1.20",
    libc: "musl",
    packageManager: "apk",
    users: { app: { uid: 1000 } },
  });
  expect(facts.env).toMatchObject({ GOFLAGS: "-mod=mod", GOPATH: "/go" });
  expect([facts.tools.has.has("protoc"), facts.tools.has.has("git"), facts.tools.lacks.has("git")]).toEqual([
    true,
    false,
    true,
  ]);
});

test("an empty file says nothing", () => {
  expect(errorsOf("")).toEqual([]);
  expect(errorsOf("# nothing\nimages:\n")).toEqual([]);
});

test("mistakes have their line and say what is known", () => {
  expect(errorsOf("imges: {}\n")).toEqual([
    "1:1 `imges` is not known in slipway.yaml; there are `images`, `ignore`, `buildArgs`",
  ]);
  expect(errorsOf("images:\n  x:\n    libc: mussl\n")).toEqual([
    "3:11 `mussl` is no value of `libc`; there are `glibc`, `musl`, `none`",
  ]);
  expect(errorsOf("images:\n  x:\n    like: corp/go\n")[0]).toContain(
    "3:11 `like: corp/go`: that image is not known here either",
  );
  expect(errorsOf("ignore:\n  - cause: nope\n    reason: x\n")).toEqual([
    "2:12 there is no cause `nope`; slipway causes lists them",
  ]);
  expect(errorsOf("ignore:\n  - cause: go-sum-not-copied\n")).toEqual([
    "2:5 `go-sum-not-copied` is put aside without a `reason`",
  ]);
  expect(errorsOf("ignore: yes\n")).toEqual(["1:9 `ignore` has to be a list"]);
  expect(errorsOf("buildArgs: [A]\n")).toEqual(["1:12 `buildArgs` has to be a mapping of names to values"]);
  expect(errorsOf("- a\n- b: [\n")[0]).toMatch(/^\d+:\d+ this is no YAML: /);
});

test("the published schema takes what the reader takes", () => {
  const schema = JSON.parse(readFileSync(new URL("../schema/config.json", import.meta.url), "utf8")) as {
    readonly $defs: { readonly image: { readonly properties: object } };
  };
  const validate = new Ajv2020.default({ allErrors: true, allowUnionTypes: true }).compile(schema);

  expect(validate(parse(full)), JSON.stringify(validate.errors)).toBe(true);
  expect(validate(parse("images: { x: { nope: 1 } }"))).toBe(false);
  expect(Object.keys(schema.$defs.image.properties)).toEqual([...IMAGE_FIELDS]);
});

const project = {
  "go.mod": "module example.com/x\n\ngo 1.22\n",
  "main.go": "package main\n\nfunc main() {}\n",
  Dockerfile: `FROM registry.example.com/go:stable
ARG WHERE=nowhere
WORKDIR /src
COPY go.mod main.go ./
RUN go build -o /app ./$WHERE
CMD ["/app"]
`,
};

test("check uses it", () => {
  const without = slipway(["check", directoryWith(project)]);
  const stated = directoryWith({
    ...project,
    "slipway.yaml": "images:\n  registry.example.com/go:stable: { like: golang:1.22 }\nbuildArgs: { WHERE: . }\n",
  });
  const withConfig = slipway(["check", stated]);

  expect(without.out).toContain("could not tell");
  expect(withConfig).toMatchObject({ code: 0, err: "" });
  expect(withConfig.out).toContain("will build and start");
});

test("a cause that is put aside doesn't fail the check, and the verdict says so", () => {
  const files = { ...project, Dockerfile: 'FROM golang:1.22\nCOPY absent /\nCMD ["go"]\n' };
  const aside = "ignore:\n  - { cause: copy-source-not-found, reason: it is made in CI }\n";

  const plain = slipway(["check", directoryWith(files)]);
  const ignored = slipway(["check"], { cwd: directoryWith({ ...files, "slipway.yaml": aside }) });

  expect(plain.code).toBe(1);
  expect(ignored.code).toBe(0);
  expect(ignored.out).toContain("; `copy-source-not-found` is put aside");
});

test("a mistake in it ends the check, with its place", () => {
  const root = directoryWith({ ...project, "slipway.yaml": "images:\n  x:\n    libc: mussl\n" });

  const { code, out, err } = slipway(["check"], { cwd: root });

  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("slipway: slipway.yaml:3:11: `mussl` is no value of `libc`");
});
