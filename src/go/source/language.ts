/**
 * Uses of the language that an older `-lang` refuses, as far as tokens alone show them surely: type parameters of a
 * function (1.18), a range over a number (1.22), and calls of the builtins min, max and clear (1.21) in a package where
 * those names stand for nothing else.
 */
import { GoScanner, type Token } from "./scanner.ts";

export interface Feature {
  readonly is: "type-parameters" | "range-over-int" | "builtin";
  /** Minor version of Go 1 that brought it. */
  readonly since: number;
  /** As written: `func Map[`, `range 10`, `min(`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Cheap questions before a file is scanned. */
const HINTS: readonly { readonly since: number; readonly pattern: RegExp }[] = [
  { since: 18, pattern: /\bfunc\s+\w+\s*\[/ },
  { since: 21, pattern: /\b(?:min|max|clear)\s*\(/ },
  { since: 22, pattern: /\brange\s+\d/ },
];

const BUILTINS = new Set(["min", "max", "clear"]);

/** Tokens after which a name with a parenthesis can only be a call. */
const BEFORE_CALL = new Set(
  "( , = := += -= *= return + - * / % < > <= >= == != && || ! [ : { ; go defer case range if for switch".split(" "),
);

/** The first feature of each file that is newer than Go 1.`minor`; `texts` are all files of one package. */
export function featuresAbove(texts: readonly string[], minor: number): readonly (Feature | undefined)[] {
  const hinted = texts.map((text) => HINTS.some(({ since, pattern }) => since > minor && pattern.test(text)));
  if (!hinted.includes(true)) return texts.map(() => undefined);
  const found = texts.map((text) => featuresOf(text));
  const taken = new Set(found.flatMap(({ others }) => [...others]));
  return found.map(({ features }) =>
    features.find(
      (feature) => feature.since > minor && !(feature.is === "builtin" && taken.has(feature.text.slice(0, -1))),
    ),
  );
}

interface Found {
  readonly features: readonly Feature[];
  /** Builtins whose name also stands for something else. */
  readonly others: ReadonlySet<string>;
}

function featuresOf(text: string): Found {
  const tokens = tokensOf(text);
  const features: Feature[] = [];
  const others = new Set<string>();
  const interfaces: boolean[] = [];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]?.kind ?? "";
    const next = tokens[index + 1];
    const after = tokens[index + 2];
    if (token.kind === "{") interfaces.push(before === "interface");
    else if (token.kind === "}") interfaces.pop();
    else if (token.kind === "func" && next?.kind === "IDENT" && after?.kind === "[")
      features.push(feature("type-parameters", 18, text, token.start, after.end, next.start));
    else if (token.kind === "range" && next?.kind === "INT" && after?.kind === "{")
      features.push(feature("range-over-int", 22, text, token.start, next.end, next.start));
    else if (token.kind === "IDENT" && BUILTINS.has(token.text) && before !== ".") {
      const calls = next?.kind === "(" && BEFORE_CALL.has(before) && interfaces.at(-1) === false;
      if (calls) features.push(feature("builtin", 21, text, token.start, next.end, token.start));
      else others.add(token.text);
    }
  }
  return { features, others };
}

function feature(is: Feature["is"], since: number, text: string, from: number, end: number, start: number): Feature {
  return { is, since, text: text.slice(from, end).replace(/\s+/g, " "), start, end };
}

function tokensOf(text: string): Token[] {
  const scanner = new GoScanner(text, 0, text.length);
  const tokens: Token[] = [];
  for (let token = scanner.scan(); token.kind !== "EOF"; token = scanner.scan())
    if (token.kind !== "COMMENT") tokens.push(token);
  return tokens;
}
