/** Random go.mod, go.work and go.sum files. */
import type { Request } from "../../../src/go/testdata/answers.ts";
import type { Random } from "../docker/random.ts";
import { goVersion, modulePath, moduleVersion } from "./names.ts";
import { mutate } from "./mutate.ts";

function word(random: Random, text: string): string {
  if (random.chance(90)) return text;
  return random.pick([
    `"${text}"`,
    `\`${text}\``,
    `'${text}'`,
    `"${text}`,
    `"\\x41${text}"`,
    `${text}"`,
    `"${text}\\"`,
  ]);
}

const path = (random: Random): string => word(random, modulePath(random));
const version = (random: Random): string => word(random, moduleVersion(random));
const directory = (random: Random): string =>
  word(random, random.pick(["./x", "../x", ".", "..", "/abs", ".\\x", "C:\\x", "c:", "x", "a@v1", ".x", "~/x", "\\x"]));

type Make = (random: Random) => string;

function replacement(random: Random): string {
  const old = random.chance(60) ? path(random) : `${path(random)} ${version(random)}`;
  const target = random.chance(50) ? directory(random) : `${path(random)} ${version(random)}`;
  return `${old} ${random.pick(["=>", "=>", "=>", "=>", "->", "="])} ${target}`;
}

function interval(random: Random): string {
  if (random.chance(50)) return version(random);
  return (
    random.pick(["[", "[ ", "( "]) +
    `${version(random)}${random.pick([", ", ",", " "])}${version(random)}` +
    random.pick(["]", "]", ")", ""])
  );
}

const bodies: Readonly<Record<string, Make>> = {
  module: path,
  go: (random) => word(random, goVersion(random)),
  toolchain: (random) =>
    random.pick(["default", "go1.21.3", "go1", "local", "go2.0", "go1.22-custom", `go${goVersion(random)}`]),
  godebug: (random) => random.pick(["default=go1.21", "x=1", "x", "=", "a=b=c", 'x="1"', "x=1,y=2", "x = 1"]),
  require: (random) => `${path(random)} ${version(random)}`,
  exclude: (random) => `${path(random)} ${version(random)}`,
  replace: replacement,
  retract: interval,
  tool: path,
  ignore: directory,
  use: directory,
  unknown: (random) => random.pick(["x", "", "x y", "( )", "a ( b"]),
};

// oxfmt-ignore
const comments = [
  "// indirect", "// indirect; why", "//indirect", "// indirect,", "// Deprecated: use y", "// Deprecated:", "//", "// text", "// bad: é",
  "// indirect // more", "/* no */", "// Deprecated: a\u00a0b \t", "//  spaced  ",
] as const;

function line(random: Random, verb: string, inBlock: boolean): string {
  const body = bodies[verb]?.(random) ?? "";
  const extra = random.chance(4) ? ` ${random.pick(["x", "(", ")", "v1.0.0", ",", "//x"])}` : "";
  const comment = random.chance(25) ? random.pick([" ", "", "\t"]) + random.pick(comments) : "";
  return `${inBlock ? random.pick(["\t", "\t", "", "  "]) : `${verb} `}${body}${extra}${comment}`;
}

function block(random: Random, verb: string): string {
  const open = random.pick([`${verb} (`, `${verb} (`, `${verb}(`, `${verb} ( // why`, `${verb} x (`]);
  const lines = random.some(0, 4, () => {
    if (random.chance(10)) return "";
    return random.chance(12) ? `\t${random.pick(comments)}` : line(random, verb, true);
  });
  const close = random.pick([")", ")", ")", ")", ") // end", "", ") x"]);
  return random.chance(5) ? `${verb} ()` : [open, ...lines, close].join("\n");
}

function file(random: Random, verbs: readonly [string, ...string[]]): string {
  const parts = random.some(1, 7, () => {
    const verb = random.pick(verbs);
    const comment = random.chance(15) ? `${random.pick(comments)}\n` : "";
    const blank = random.chance(30) ? "\n" : "";
    return comment + blank + (random.chance(35) ? block(random, verb) : line(random, verb, false));
  });
  const end = random.chance(90) ? "\n" : "";
  const text = parts.join(random.chance(50) ? "\n\n" : "\n") + end;
  const ended = random.chance(10) ? text.replaceAll("\n", "\r\n") : text;
  return random.chance(45) ? mutate(random, ended) : ended;
}

const modVerbs = [
  "module",
  "go",
  "toolchain",
  "godebug",
  "require",
  "require",
  "require",
  "exclude",
  "replace",
  "replace",
  "retract",
  "tool",
  "ignore",
  "unknown",
] as const;
const workVerbs = [
  "go",
  "toolchain",
  "godebug",
  "use",
  "use",
  "use",
  "replace",
  "replace",
  "unknown",
  "require",
] as const;

export function randomMod(random: Random): Request {
  return { op: "gomod", text: file(random, modVerbs) };
}

export function randomLaxMod(random: Random): Request {
  return { op: "gomod-lax", text: file(random, modVerbs) };
}

export function randomWork(random: Random): Request {
  return { op: "gowork", text: file(random, workVerbs) };
}

export function randomSum(random: Random): Request {
  const lines = random.some(0, 6, () => {
    const suffix = random.chance(50) ? "/go.mod" : "";
    const hash = random.pick(["h1:abc=", "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=", "h2:x", "h1:def="]);
    return random.chance(10) ? "" : `${random.pick(["a.b/c", "a.b/d"])} ${moduleVersion(random)}${suffix} ${hash}`;
  });
  const text = lines.join(random.chance(15) ? "\r\n" : "\n") + (random.chance(80) ? "\n" : "");
  return { op: "gosum", text: random.chance(40) ? mutate(random, text) : text };
}
