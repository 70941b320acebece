import { describe, expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import { parseDockerfile } from "../dockerfile/parse.ts";
import { UNKNOWN } from "../expand/expand.ts";
import { resolveStages, type StageGraph, type StageOptions } from "./graph.ts";

function graph(text: string, options: StageOptions = {}): StageGraph {
  return resolveStages(parseDockerfile(new Source("Dockerfile", text)), { buildPlatform: "linux/amd64", ...options });
}

function messages(text: string, options: StageOptions = {}): string[] {
  return graph(text, options).errors.map(({ line, message }) => `${line}: ${message}`);
}

describe("the engine's messages", () => {
  const noVariables =
    "variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround";
  test.each<[string, string, StageOptions?]>([
    ["ARG A", "1: dockerfile contains no stages to build"],
    ["FROM ${X}", "1: base name (${X}) should not be blank"],
    ["FROM ${X:1}", '1: failed to process "${X:1}": unsupported modifier (:1) in substitution'],
    [
      'ARG A="b\nFROM x',
      '1: failed to process "\\"b": unexpected end of statement while looking for matching double-quote',
    ],
    [
      "FROM x AS Build\nFROM Build",
      '2: failed to parse stage name "Build": invalid reference format: repository name (library/Build) must be lowercase',
    ],
    ["FROM x:y:z", '1: failed to parse stage name "x:y:z": invalid reference format'],
    ["FROM --platform=$P x", "1: empty platform value from expression $P"],
    [
      "FROM --platform=$BUILDPLATFROM x",
      "1: empty platform value from expression $BUILDPLATFROM (did you mean BUILDPLATFORM?)",
    ],
    [
      "FROM --platform=foo/bar/x/y x",
      '1: failed to parse platform foo/bar/x/y: "foo/bar/x/y": cannot parse platform specifier: invalid argument',
    ],
    ["FROM x\nCOPY --from=7 a b", "2: invalid stage index 7"],
    ["FROM x\nCOPY --from=-1 a b", "2: invalid stage index -1"],
    ["FROM x\nCOPY --from=$A a b", `2: ${noVariables}`],
    ["FROM x\nCOPY --from=0 a b", "2: circular dependency detected on stage: stage-0"],
    ["FROM x AS a\nCOPY --from=b a b\nFROM x AS b\nCOPY --from=a a b", "4: circular dependency detected on stage: a"],
    [
      "FROM x AS a\nCOPY --from=b a b\nFROM a AS b",
      '2: cannot copy from stage "b", it needs to be defined before current stage "a"',
    ],
    [
      "FROM x AS a\nRUN --mount=from=b,target=/x true\nFROM a AS b",
      '2: cannot mount from stage "b" to "/x", stage needs to be defined before current command',
    ],
    [
      "FROM x AS build\nFROM y",
      '2: target stage "biuld" could not be found (did you mean build?)',
      { target: "biuld" },
    ],
    ["FROM x AS build\nFROM y", '2: target stage "0" could not be found', { target: "0" }],
    ["FROM x AS a-", "1: invalid context name a-: invalid reference format"],
    ["FROM x AS a\nONBUILD FOO y\nFROM a", "3: unknown instruction: FOO (did you mean FROM?)"],
  ])("%j", (text, want, options = {}) => {
    expect(messages(text, options)[0]).toBe(want);
  });

  test("unneeded stages are linked but not built", () => {
    expect(messages("FROM x AS a\nCOPY --from=c a b\nFROM x AS c\nFROM y")).toEqual([]);
    expect(messages("FROM x AS a\nCOPY --from=9 a b\nFROM y")).toEqual(["2: invalid stage index 9"]);
  });

  test("a mount's empty source counts as a state for COPY by number", () => {
    expect(messages("FROM x\nRUN --mount=type=cache,target=/c true\nCOPY --from=1 a b")).toEqual([]);
  });
});

function bases(text: string, options: StageOptions = {}): unknown[] {
  return graph(text, options).stages.map((stage) => stage.base);
}

describe("bases", () => {
  test("earlier stages, scratch and images", () => {
    expect(bases("FROM go AS Build\nFROM build\nFROM scratch\nFROM later\nFROM x AS later")).toEqual([
      { kind: "image", ref: "go" },
      { kind: "stage", index: 0 },
      { kind: "scratch" },
      { kind: "image", ref: "later" },
      { kind: "image", ref: "x" },
    ]);
  });

  test("global arguments", () => {
    const text = "ARG V=1.22\nARG I=golang:$V\nFROM $I-${TARGETARCH}";

    expect(bases(text)).toEqual([{ kind: "image", ref: "golang:1.22-amd64" }]);
    expect(bases(text, { buildArgs: new Map([["V", "1.23"]]) })).toEqual([{ kind: "image", ref: "golang:1.23-amd64" }]);
    expect(bases(text, { buildArgs: new Map([["V", UNKNOWN]]) })).toEqual([
      { kind: "unknown", reason: "the value of I is not known" },
    ]);
    expect(bases(text, { platform: "linux/arm64" })).toEqual([{ kind: "image", ref: "golang:1.22-arm64" }]);
  });

  test("named contexts", () => {
    const namedContexts = new Set(["golang", "base", "deb::linux/amd64"]);
    const got = graph("FROM golang:latest AS a\nFROM x AS base\nFROM deb", { namedContexts });

    expect(got.stages.map(({ base, replaced }) => ({ base, replaced }))).toEqual([
      { base: { kind: "context", name: "golang" }, replaced: false },
      { base: { kind: "context", name: "base" }, replaced: true },
      { base: { kind: "context", name: "deb::linux/amd64" }, replaced: false },
    ]);
  });
});

describe("reach", () => {
  test("only what the target needs, in the order of the file", () => {
    const text =
      "FROM a AS one\nFROM b AS two\nFROM one AS three\nCOPY --from=two x y\nFROM c AS four\nFROM scratch\nCOPY --from=three x y";

    expect(graph(text).reachable).toEqual([0, 1, 2, 4]);
    expect(graph(text, { target: "ONE" }).reachable).toEqual([0]);
  });

  test("ONBUILD of a base stage brings its sources in, one level deep", () => {
    const text = "FROM a AS tools\nFROM b AS base\nONBUILD COPY --from=tools x y\nFROM base AS mid\nFROM mid";
    const got = graph(text);

    expect(got.reachable).toEqual([0, 1, 2, 3]);
    expect(got.stages.map((stage) => stage.triggers.length)).toEqual([0, 0, 1, 0]);
  });

  test("from of COPY and of mounts", () => {
    const got = graph("FROM a AS one\nFROM b");

    expect(got.lookupFrom(1, "0")).toEqual({ kind: "stage", index: 0 });
    expect(got.lookupFrom(1, "ONE")).toEqual({ kind: "stage", index: 0 });
    expect(got.lookupFrom(1, "0", "mount")).toEqual({ kind: "image", ref: "0" });
    expect(got.lookupFrom(1, "alpine:3")).toEqual({ kind: "image", ref: "alpine:3" });
    expect(got.lookupFrom(1, "5")).toEqual({ kind: "invalid", message: "invalid stage index 5" });
  });

  test("step names have no stage when there is one state only", () => {
    expect(graph("FROM x\nRUN true").soleState).toBe(true);
    expect(graph("FROM x\nRUN --mount=type=cache,target=/c true").soleState).toBe(false);
  });
});
