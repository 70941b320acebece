import { parseArgs } from "node:util";
import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import type { OptionSpec } from "./spec.ts";
import { tellApart, type Word } from "./words.ts";

const specs: readonly OptionSpec[] = [
  { name: "file", short: "f", value: "FILE", summary: "" },
  { name: "arg", value: "K=V", many: true, summary: "" },
  { name: "quick", short: "q", summary: "" },
  { name: "all", short: "a", summary: "" },
];

/** What Node.js itself makes of the same words. */
function byNode(words: readonly string[]): Word[] {
  const options = Object.fromEntries(
    specs.map((spec) => [
      spec.name,
      {
        type: spec.value === undefined ? ("boolean" as const) : ("string" as const),
        multiple: true,
        ...(spec.short === undefined ? {} : { short: spec.short }),
      },
    ]),
  );
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  return tokens.flatMap((token): Word[] => {
    if (token.kind === "option-terminator") return [];
    if (token.kind === "positional") return [{ kind: "argument", value: token.value }];
    const { name, rawName: typed, value } = token;
    return [{ kind: "option", name, typed, value, inline: token.inlineValue ?? false }];
  });
}

const part = constantFrom("-", "--", "=", "f", "file", "arg", "q", "quick", "a", "all", "x", "DIR", "1", " ", "");

test("words are told apart as parseArgs does", () => {
  // `-a-`: Node takes a dash among letters for the end of the options
  const word = array(part, { maxLength: 5 })
    .map((parts) => parts.join(""))
    .filter((text) => !/^-[^-]+-/.test(text));
  assert(
    property(array(word, { maxLength: 6 }), (words) => {
      expect(tellApart(words, specs)).toEqual(byNode(words));
    }),
    { numRuns: 5000 },
  );
});
