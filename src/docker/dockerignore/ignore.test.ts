import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { ignoreFileFor } from "./ignore-file.ts";
import { IgnoreMatcher } from "./matcher.ts";
import { parseIgnore } from "./parse.ts";

function matcher(text: string): IgnoreMatcher {
  return new IgnoreMatcher(parseIgnore(text).patterns);
}

describe("places", () => {
  test("of patterns and of errors", () => {
    const text = "# c\n\n  /a/ \n! b\n[\n!\n";
    const { patterns, errors } = parseIgnore(text);

    expect(
      patterns.map(({ text: cleaned, negated, line, span }) => [
        cleaned,
        negated,
        line,
        text.slice(span.start, span.end),
      ]),
    ).toEqual([
      ["a", false, 3, "/a/"],
      ["b", true, 4, "! b"],
    ]);
    expect(errors.map(({ message, line }) => [message, line])).toEqual([
      ["syntax error in pattern", 5],
      ['illegal exclusion pattern: "!"', 6],
    ]);
  });

  test("which line decides", () => {
    const got = matcher("*\n!d\nd/x\n");

    expect(got.decide("a")).toMatchObject({ ignored: true, by: { line: 1 } });
    expect(got.decide("d/y")).toMatchObject({ ignored: false, by: { line: 2 } });
    expect(got.decide("d/x")).toMatchObject({ ignored: true, by: { line: 3 } });
    expect(matcher("d\n").decide("a")).toMatchObject({ ignored: false, by: undefined });
  });
});

describe("the walk", () => {
  test("directories that nothing can bring back are not entered", () => {
    const got = matcher("d\ne\n!e/f/x\n");

    expect(got.decide("d")).toMatchObject({ ignored: true, descend: false });
    expect(got.decide("d/x")).toMatchObject({ ignored: true, by: { text: "d" } });
    expect(got.decide("e")).toMatchObject({ ignored: true, descend: true });
    expect(got.decide("e/g")).toMatchObject({ ignored: true, descend: false });
    expect(got.decide("e/f/x")).toMatchObject({ ignored: false });
    expect(matcher("d\n!**/x\n").decide("d")).toMatchObject({ descend: true });
  });

  test("state by state", () => {
    const state = matcher("*\n!src\nsrc/*.md\n").root().enter("src");

    expect(state.path).toBe("src");
    expect(state.decide("a.go").ignored).toBe(false);
    expect(state.decide("a.md").ignored).toBe(true);
    expect(state.enter("sub").decide("b.md").ignored).toBe(false);
  });

  test("the context itself is always there", () => {
    expect(matcher("**\n").decide("")).toMatchObject({ ignored: false, descend: true });
    expect(matcher("**\n").decide(".")).toMatchObject({ ignored: false });
  });

  test("a pattern that can't be compiled is named when it is asked", () => {
    expect(matcher("[z-a]\n").decide("x").broken).toMatchObject({ line: 1 });
    expect(matcher("![z-a]\n").decide("x").broken).toBeUndefined();
  });
});

function files(...names: string[]): (path: string) => boolean {
  return (path) => names.includes(path);
}

describe("ignoreFileFor", () => {
  test.each([
    ["Dockerfile", "", [".dockerignore"], ".dockerignore"],
    ["Dockerfile", "", [".dockerignore", "Dockerfile.dockerignore"], "Dockerfile.dockerignore"],
    ["docker/Dockerfile.dev", "app", ["app/.dockerignore", ".dockerignore"], "app/.dockerignore"],
    ["docker/Dockerfile.dev", ".", ["docker/Dockerfile.dev.dockerignore"], "docker/Dockerfile.dev.dockerignore"],
    ["Dockerfile", "", ["docker/.dockerignore"], undefined],
  ])("%s in %j", (dockerfile, context, names, want) => {
    expect(ignoreFileFor({ dockerfile, context, isFile: files(...names) })).toBe(want);
  });
});

describe("any pattern", () => {
  const pieces = constantFrom(
    "*",
    "**",
    "?",
    "/",
    "a",
    "b",
    "[",
    "]",
    "^",
    "-",
    "\\",
    "!",
    "|",
    "{2}",
    "(",
    ")",
    ".",
    "$",
    "\\Q",
    "\\d",
    "é",
    "😀",
  );

  test("never throws, and gives the same answer by path and by state", () => {
    assert(
      property(
        array(array(pieces, { maxLength: 8 }), { maxLength: 5 }),
        array(string({ maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        (lines, names) => {
          const got = matcher(lines.map((line) => line.join("")).join("\n"));
          const path = names.map((name) => name.replaceAll("/", "").replace(/^\.*$/, "a"));
          let state = got.root();
          for (const name of path.slice(0, -1)) state = state.enter(name);
          expect(got.decide(path.join("/"))).toEqual(state.decide(path.at(-1) ?? ""));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("patterns that make a backtracking matcher hang", () => {
    const path = "a/".repeat(2000) + "a";
    for (const pattern of [
      "**/a".repeat(12) + "b",
      "*a".repeat(20) + "b",
      `${"**/".repeat(40)}b`,
      "[a/]*".repeat(20) + "b",
      `${"a{0,900}".repeat(3)}b`,
    ]) {
      const [parsed] = parseIgnore(pattern).patterns;
      expect(parsed && matcher(pattern).root().decide(path).ignored).toBe(false);
    }
  });

  test("a hundred thousand lines", () => {
    const text = "node_modules\n*.log\n!keep.log\n/dist/**\n".repeat(25_000);
    expect(parseIgnore(text).patterns).toHaveLength(100_000);
  });
});
