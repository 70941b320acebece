import { describe, expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import { expandWord, type Lookup, UNKNOWN } from "../expand/expand.ts";
import type { Run } from "./ast.ts";
import { mountOrigins, parseMounts } from "./mounts.ts";
import { parseDockerfile } from "./parse.ts";

function run(flags: string): Run {
  const [instruction] =
    parseDockerfile(new Source("Dockerfile", `FROM x\nRUN ${flags} true\n`)).stages[0]?.instructions ?? [];
  if (instruction?.keyword !== "RUN") throw new Error("no RUN");
  return instruction;
}

function read(flags: string, lookup: Lookup = () => undefined): ReturnType<typeof parseMounts> {
  return parseMounts(run(flags), (text) => expandWord(text, lookup));
}

describe("defaults", () => {
  test.each([
    ["--mount=target=/x", { type: "bind", readOnly: true, target: "/x" }],
    ["--mount=type=bind,src=a,dst=b,rw", { type: "bind", source: "a", target: "b", readOnly: false }],
    ["--mount=type=cache,target=/c", { type: "cache", readOnly: false, sharing: undefined, id: undefined }],
    [
      "--mount=type=cache,target=/c,sharing=LOCKED,id=g,uid=1,gid=2,mode=0700",
      { sharing: "locked", id: "g", mode: 0o700 },
    ],
    ["--mount=type=secret,id=s,required", { type: "secret", required: true, readOnly: true }],
    ["--mount=type=secret,id=s,env=TOKEN", { env: "TOKEN", target: undefined }],
    ["--mount=type=ssh", { type: "ssh", required: false }],
    ["--mount=type=tmpfs,target=/t,size=1.5g", { type: "tmpfs", size: 1.5 * 1024 ** 3, readOnly: false }],
    [`--mount='type=bind,"target=/a,b"'`, { target: "/a,b" }],
  ])("%s", (flags, want) => {
    const { mounts, errors } = read(flags);

    expect(errors).toEqual([]);
    expect(mounts[0]).toMatchObject(want);
  });
});

describe("the engine's messages", () => {
  test.each([
    ["type=foo", 'unsupported mount type "foo"'],
    ["type=chache", 'unsupported mount type "chache" (did you mean cache?)'],
    ["x=y", "unexpected key 'x' in 'x=y' (did you mean id?)"],
    ["tagret=/x", "unexpected key 'tagret' in 'tagret=/x' (did you mean target?)"],
    ["foo", "invalid field 'foo' must be a key=value pair"],
    ["required", "unexpected key 'required' for mount type 'bind'"],
    ["mode=0755", 'mode not allowed for "bind" type mounts'],
    ["type=secret", "invalid secret mount. one of source, target required"],
    ["type=secret,source=a,id=b", "both source and id can't be set"],
    ["type=secret,id=a,from=b", "secret mount should not have a from"],
    ["type=bind,sharing=shared", "invalid cache sharing set for bind mount"],
    ["type=cache,sharing=x", 'unsupported sharing value "x"'],
    ["type=cache,uid=x", "invalid value x for uid"],
    ["ro=maybe", "invalid value for ro: maybe"],
    ["size=1", "unexpected key 'size' for mount type 'bind'"],
    ["target=${A:1}", 'failed to process "${A:1}": unsupported modifier (:1) in substitution'],
  ])("%s", (options, want) => {
    expect(read(`--mount=${options}`).errors[0]?.message).toBe(want);
  });
});

test("variables, and values that nobody can tell", () => {
  const known = read("--mount=type=$T,target=/$D", (name) => (name === "T" ? "cache" : "d"));
  const unknown = read("--mount=type=$T,target=/$D,required,size=1", () => UNKNOWN);

  expect(known.mounts[0]).toMatchObject({ type: "cache", target: "/d", unknown: [] });
  expect(unknown).toMatchObject({ errors: [], mounts: [{ target: undefined, unknown: ["type", "target"] }] });
});

test("where mounts come from is known before any variable is", () => {
  expect(mountOrigins(run("--mount=type=$T,from=build --mount=target=/x")).map(({ from }) => from)).toEqual([
    "build",
    undefined,
  ]);
});
