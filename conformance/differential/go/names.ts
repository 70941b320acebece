/** Random module paths, versions, Go versions and globs; most of them valid. */
import type { Request } from "../../../src/go/testdata/answers.ts";
import type { Random } from "../docker/random.ts";
import { mutate } from "./mutate.ts";

// oxfmt-ignore
const elements = [
  "a", "b", "example.com", "github.com", "Azure", "go-sdk", "v2", "v1", "v0", "v10", "v2.1", "v02", "x_y", "x~1", "con", "CON.txt", "aux",
  "com1", "nul.go", ".", "..", ".git", "a.", "gopkg.in", "yaml.v2", "yaml.v1", "yaml.v0", "check.v1-unstable", "yaml.v02", "x+y", "é",
  "!azure", "a b", "", "-x", "x-", "lpt9", "0", "a~b", "a~12", "internal", "x.v3", "v3-unstable",
] as const;
const identifiers = [
  "rc1",
  "0",
  "alpha",
  "beta.2",
  "pre",
  "1",
  "01",
  "x-y",
  "-",
  "",
  "rc.1",
  "20200102030405",
] as const;

export function modulePath(random: Random): string {
  const first = random.chance(80)
    ? random.pick(["example.com", "github.com", "gopkg.in", "a.b"])
    : random.pick(elements);
  const rest = random.some(0, 3, () => random.pick(random.chance(70) ? ["x", "y", "Mod", "v2", "v3"] : elements));
  return [first, ...rest].join("/");
}

function number(random: Random): string {
  return random.pick(["0", "1", "2", "3", "9", "10", "00", "01", "99999999999999999999", "19", "21"]);
}

export function moduleVersion(random: Random): string {
  if (random.chance(12)) return pseudoVersion(random);
  const parts = random.some(random.chance(85) ? 3 : 1, 3, () => number(random)).join(".");
  const pre = random.chance(25) ? `-${random.pick(identifiers)}` : "";
  const build = random.chance(20) ? random.pick(["+incompatible", "+meta", "+", "+a.b", "+a..b"]) : "";
  return `${random.chance(97) ? "v" : ""}${parts}${pre}${build}`;
}

function pseudoVersion(random: Random): string {
  const base = random.pick([
    "v0.0.0-",
    "v1.2.3-0.",
    "v1.2.3-pre.0.",
    "v0.0.0-0.",
    "v2.0.0-",
    "v1.2.0-0.",
    "v1.2.3-",
    "v1.10.10-0.",
  ]);
  const time = random.pick(["20200102030405", "2020010203040", "00000000000000", "20191231235959"]);
  const revision = random.pick(["abcdefabcdef", "000000000000", "x", "ABC123", "a-b"]);
  return `${base}${time}-${revision}${random.chance(15) ? random.pick(["+incompatible", "+meta", "+a.b"]) : ""}`;
}

export function goVersion(random: Random): string {
  const minor = random.pick(["0", "4", "9", "13", "17", "18", "20", "21", "22", "23", "26", "27", "99", "021"]);
  const tail = random.pick(["", "", ".0", ".3", ".13", "rc1", "beta2", "alpha", ".0rc1", ".01", "-x", "rc", "rc01"]);
  return `${random.pick(["1", "1", "1", "2", "0", "01", "v1"])}${random.chance(95) ? `.${minor}` : ""}${tail}`;
}

function near(random: Random, text: string): string {
  return random.chance(30) ? mutate(random, text) : text;
}

export function randomSemver(random: Random): Request {
  return { op: "semver", text: near(random, moduleVersion(random)), other: near(random, moduleVersion(random)) };
}

export function randomGo(random: Random): Request {
  // go/version, unlike the go command, cuts off what follows a dash.
  const version = (): string => near(random, goVersion(random)).replaceAll("-", "");
  return { op: "gover", text: version(), other: version() };
}

export function randomPath(random: Random): Request {
  return { op: "path", text: near(random, modulePath(random)), version: near(random, moduleVersion(random)) };
}

export function randomPseudo(random: Random): Request {
  return { op: "pseudo", text: near(random, pseudoVersion(random)) };
}

// oxfmt-ignore
const globPieces = [
  "*", "**", "?", "[a-z]", "[^a]", "[", "]", "[a", "[]a]", "[-a]", "[a-]", "\\*", "\\", "a", "b", "example.com", "/", ".", "é", "[é-日]",
  "日", "😀", "*.com", "x", ",", "[^", "[\\]]", "-",
] as const;

export function randomMatch(random: Random): Request {
  const glob = (): string => random.some(1, 4, () => random.pick(globPieces)).join("");
  const text = random.chance(30) ? random.some(1, 3, glob).join(",") : glob();
  const name = random.chance(40)
    ? modulePath(random)
    : random.some(0, 5, () => random.pick(["a", "b", "é", "日", "/", ".", "x", "*", "[", "]", "😀"])).join("");
  return { op: "match", text: near(random, text), other: near(random, name) };
}

export function randomQuote(random: Random): Request {
  const text = mutate(
    random,
    mutate(random, random.pick(['"a b"', "`x`", '"\\u65e5"', '"\\101\\x41"', "plain", '"é\\U0001F600"', "'x'"])),
  );
  // A single-quoted text is a character in Go, which none of the readers unquotes.
  return { op: "quote", text: text.startsWith("'") ? `"${text}` : text };
}
