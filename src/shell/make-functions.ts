/** GNU make's functions on words and texts. @see https://www.gnu.org/software/make/manual/html_node/Functions.html */
import { isKnown } from "../text/unknown.ts";

type Words = readonly string[];

function wordsOf(text: string): Words {
  return text.split(/\s+/).filter((word) => word !== "");
}

function each(change: (word: string) => string): (args: Words) => string {
  return ([text = ""]) => wordsOf(text).map(change).join(" ");
}

/** What `%` stands for in the word; undefined when the pattern doesn't match. */
export function stemOf(pattern: string, word: string): string | undefined {
  const at = pattern.indexOf("%");
  if (at === -1) return pattern === word ? "" : undefined;
  const before = pattern.slice(0, at);
  const after = pattern.slice(at + 1);
  if (!word.startsWith(before) || !word.endsWith(after) || word.length < before.length + after.length) return undefined;
  return word.slice(before.length, word.length - after.length);
}

function patsubst(from: string, to: string, text: string): string {
  return wordsOf(text)
    .map((word) => {
      const stem = stemOf(from, word);
      return stem === undefined ? word : to.replace("%", () => (from.includes("%") ? stem : "%"));
    })
    .join(" ");
}

function filter([patterns = "", text = ""]: Words, keep: boolean): string {
  const wanted = wordsOf(patterns);
  return wordsOf(text)
    .filter((word) => wanted.some((pattern) => stemOf(pattern, word) !== undefined) === keep)
    .join(" ");
}

const functions: Readonly<Record<string, (args: Words) => string>> = {
  dir: each((word) => (word.includes("/") ? word.slice(0, word.lastIndexOf("/") + 1) : "./")),
  notdir: each((word) => word.slice(word.lastIndexOf("/") + 1)),
  basename: each((word) => word.replace(/\.[^./]*$/, "")),
  suffix: each((word) => /\.[^./]*$/.exec(word)?.[0] ?? ""),
  addprefix: ([prefix = "", text = ""]) => each((word) => prefix + word)([text]),
  addsuffix: ([suffix = "", text = ""]) => each((word) => word + suffix)([text]),
  subst: ([from = "", to = "", text = ""]) => (from === "" ? text + to : text.replaceAll(from, () => to)),
  patsubst: ([from = "", to = "", text = ""]) => patsubst(from.trim(), to, text),
  filter: (args) => filter(args, true),
  "filter-out": (args) => filter(args, false),
  sort: ([text = ""]) => [...new Set(wordsOf(text))].sort().join(" "),
  word: ([number = "", text = ""]) => wordsOf(text)[Number(number) - 1] ?? "",
  words: ([text = ""]) => String(wordsOf(text).length),
  firstword: ([text = ""]) => wordsOf(text)[0] ?? "",
  wordlist: ([from = "", to = "", text = ""]) =>
    wordsOf(text)
      .slice(Number(from) - 1, Number(to))
      .join(" "),
  lastword: ([text = ""]) => wordsOf(text).at(-1) ?? "",
  findstring: ([wanted = "", text = ""]) => (text.includes(wanted) ? wanted : ""),
  strip: ([text = ""]) => wordsOf(text).join(" "),
  if: ([test = "", then = "", otherwise = ""]) => (test.trim() === "" ? otherwise : then),
  or: (args) => args.find((arg) => arg.trim() !== "") ?? "",
  and: (args) => (args.some((arg) => arg.trim() === "") ? "" : (args.at(-1) ?? "")),
};

/** How many arguments a function has; the last one may hold commas. */
const COUNTS: Readonly<Record<string, number>> = {
  addprefix: 2,
  addsuffix: 2,
  subst: 3,
  patsubst: 3,
  filter: 2,
  "filter-out": 2,
  word: 2,
  wordlist: 3,
  findstring: 2,
  if: 3,
  or: 99,
  and: 99,
};

export function isMakeFunction(name: string): boolean {
  return Object.hasOwn(functions, name);
}

/** The function's value; undefined when this is no function that is known here, or an argument isn't. */
export function callMakeFunction(inside: string, expand: (text: string) => string): string | undefined {
  const [, name = "", rest = ""] = /^([a-z-]+)\s+([^]*)$/.exec(inside) ?? [];
  const call = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!call) return undefined;
  const args = splitArguments(rest, COUNTS[name] ?? 1).map(expand);
  return args.every(isKnown) ? call(args) : undefined;
}

/** `$(@F)` is the file's name in `$@`, `$(@D)` its directory. */
export function automaticPart(value: string, part: string): string {
  if (part === "F") return each((word) => word.slice(word.lastIndexOf("/") + 1))([value]);
  return each((word) => (word.includes("/") ? word.slice(0, word.lastIndexOf("/")) || "/" : "."))([value]);
}

/** `$(NAME:.c=.o)` and `$(NAME:%.c=%.o)`. */
export function substituted(value: string, from: string, to: string): string {
  return from.includes("%") ? patsubst(from, to, value) : patsubst(`%${from}`, `%${to}`, value);
}

/** At commas that stand outside brackets. */
export function splitArguments(text: string, count: number): string[] {
  const args: string[] = [];
  let level = 0;
  let start = 0;
  for (let at = 0; at < text.length && args.length < count - 1; at++) {
    const letter = text[at];
    if (letter === "(" || letter === "{") level++;
    if (letter === ")" || letter === "}") level--;
    if (letter !== "," || level > 0) continue;
    args.push(text.slice(start, at));
    start = at + 1;
  }
  return [...args, text.slice(start)];
}
