import { expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import { parseGoMod } from "../gomod/parse.ts";
import { neededUpdates } from "./updates.ts";

test.each([
  ["go 1.21.0\ntoolchain go1.21.0\n", ["toolchain-line 3"]],
  ["go 1.21.0\ntoolchain go1.21.3\n", []],
  ["go 1.21\ntoolchain default\n", ["toolchain-line 3"]],
  ["go 1.19\ntoolchain go1.20.1\n", ["toolchain-line 3"]],
  ["require a.b v1.0.0\nexclude a.b v1.0.0\n", ["excluded 2"]],
  ["require a.b v1.0.0\nrequire a.b v1.1.0\n", ["repeated 3"]],
  ["require a.b v1.0.0\nrequire a.b v1.0.0\n", []],
  ["require a.b v1.2\n", ["version 2"]],
])("%j needs %j", (body, expected) => {
  const mod = parseGoMod(new Source("go.mod", `module m\n${body}`));
  expect(neededUpdates(mod, "1.26.8").map(({ reason, line }) => `${reason} ${line}`)).toEqual(expected);
});
