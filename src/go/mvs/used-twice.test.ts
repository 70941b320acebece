import { expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import { parseGoMod } from "../gomod/parse.ts";
import { usedTwice } from "./used-twice.ts";

function messages(body: string): string[] {
  const mod = parseGoMod(new Source("go.mod", `module m.m\n${body}`));
  return usedTwice({ mains: [{ path: "m.m", mod }], work: undefined }, mod.require).map(({ message }) => message);
}

test("a replacement that is required itself", () => {
  const body = "require a.b v1.0.0\nrequire c.d v1.0.0\nreplace a.b => c.d v1.0.0\n";
  expect(messages(body)).toEqual(["c.d@v1.0.0 used for two different module paths (a.b and c.d)"]);
});

test("one directory for two modules", () => {
  const body = "require a.b v1.0.0\nrequire c.d v1.0.0\nreplace a.b => ./x\nreplace c.d => ./x\n";
  expect(messages(body)).toEqual(["./x@ used for two different module paths (a.b and c.d)"]);
});

test("other versions are other modules", () => {
  expect(messages("require a.b v1.0.0\nrequire c.d v1.1.0\nreplace a.b => c.d v1.0.0\n")).toEqual([]);
});
