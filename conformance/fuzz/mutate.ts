/**
 * Blind changes to a project: files deleted, renamed and given other modes, lines deleted, swapped, repeated, taken from
 * elsewhere and edited. What they mean is for the engine to say.
 */
import type { MemoryFile } from "../../src/project/snapshot.ts";
import type { Random } from "./random.ts";
import type { Files, Subject } from "./subjects.ts";

export interface Mutated {
  readonly files: Files;
  /** In a few words. */
  readonly what: string;
}

type Mutation = (subject: Subject, random: Random, others: readonly Subject[]) => Mutated | undefined;

const FILES: readonly Mutation[] = [deleteFile, renameFile, changeMode, ignorePath];
const LINES: readonly Mutation[] = [
  deleteLine,
  swapLines,
  repeatLine,
  foreignLine,
  changeWord,
  dropCharacter,
  changeCase,
];

/** One or two changes. */
export function mutate(subject: Subject, random: Random, others: readonly Subject[]): Mutated | undefined {
  const what: string[] = [];
  let { files } = subject;
  for (let left = random.below(4) === 0 ? 2 : 1; left > 0; left--) {
    const mutation = random.pick(random.below(3) === 0 ? FILES : LINES);
    const mutated = mutation?.({ ...subject, files }, random, others);
    if (!mutated) return undefined;
    ({ files } = mutated);
    what.push(mutated.what);
  }
  return { files, what: what.join("; ") };
}

function paths(files: Files): string[] {
  return Object.keys(files).filter((path) => !path.endsWith("/") && !files[path]?.link);
}

function deleteFile({ files }: Subject, random: Random): Mutated | undefined {
  const path = random.pick(paths(files));
  if (path === undefined) return undefined;
  return { files: without(files, path), what: `${path} deleted` };
}

function renameFile({ files }: Subject, random: Random): Mutated | undefined {
  const path = random.pick(paths(files));
  const file = path === undefined ? undefined : files[path];
  if (path === undefined || !file) return undefined;
  const slash = path.lastIndexOf("/") + 1;
  const [dir, name] = [path.slice(0, slash), path.slice(slash)];
  const to = random.pick([
    `${dir}${name.toUpperCase()}`,
    `${dir}${name}.bak`,
    `${dir}_${name}`,
    `other/${name}`,
    `${dir}${name.replace(/(\.\w+)$/, "_windows$1")}`,
    `${dir}${name.replace(/(\.\w+)$/, "_test$1")}`,
  ]);
  if (to === undefined || to in files) return undefined;
  return { files: { ...without(files, path), [to]: file }, what: `${path} renamed to ${to}` };
}

function changeMode({ files }: Subject, random: Random): Mutated | undefined {
  const path = random.pick(paths(files));
  const file = path === undefined ? undefined : files[path];
  const mode = random.pick([0o644, 0o755, 0o600, 0o444, 0o640, 0o711]);
  if (path === undefined || !file || mode === undefined) return undefined;
  return { files: { ...files, [path]: { ...file, mode } }, what: `${path} has mode ${mode.toString(8)}` };
}

function ignorePath({ files }: Subject, random: Random): Mutated | undefined {
  const path = random.pick(paths(files)) ?? "";
  const name = path.slice(path.lastIndexOf("/") + 1);
  const line = random.pick([
    path,
    name,
    `**/${name}`,
    `*${name.slice(name.lastIndexOf("."))}`,
    path.split("/")[0] ?? "",
    `!${path}`,
    "*",
  ]);
  if (line === undefined || line === "") return undefined;
  const before = files[".dockerignore"]?.text ?? "";
  return { files: { ...files, ".dockerignore": { text: `${before}${line}\n` } }, what: `${line} ignored` };
}

/** A change of the lines of one file; Go code is left to the compiler, but for what the go command reads of it. */
function lines(
  { files, dockerfile }: Subject,
  random: Random,
  change: (all: string[], at: number) => string | undefined,
): Mutated | undefined {
  const weighted = paths(files).flatMap((path) => Array<string>(weight(path, dockerfile)).fill(path));
  const path = random.pick(weighted);
  const file: MemoryFile | undefined = path === undefined ? undefined : files[path];
  if (path === undefined || !file) return undefined;
  const all = file.text.split("\n");
  const fitting = [...all.keys()].filter((at) => all[at] !== "" && (!path.endsWith(".go") || readByGo(all[at] ?? "")));
  const at = random.pick(fitting);
  const done = at === undefined ? undefined : change(all, at);
  if (at === undefined || done === undefined) return undefined;
  return { files: { ...files, [path]: { ...file, text: all.join("\n") } }, what: `${path}:${at + 1} ${done}` };
}

function weight(path: string, dockerfile: string): number {
  if (path === dockerfile) return 12;
  return /(?:^|\/)(?:go\.(?:mod|sum|work)|\.dockerignore|Makefile)$|\.sh$/.test(path) ? 4 : 1;
}

function readByGo(line: string): boolean {
  return /^(?:package|import|\/\/go:|\/\/ ?\+build)|^\t(?:\w+ )?"/.test(line);
}

function deleteLine(subject: Subject, random: Random): Mutated | undefined {
  return lines(subject, random, (all, at) => {
    const [gone] = all.splice(at, 1);
    return `deleted: ${gone}`;
  });
}

function swapLines(subject: Subject, random: Random): Mutated | undefined {
  return lines(subject, random, (all, at) => {
    const other = random.below(all.length);
    const [one, two] = [all[at], all[other]];
    if (one === undefined || two === undefined || one === two || two === "") return undefined;
    all[at] = two;
    all[other] = one;
    return `swapped with ${other + 1}`;
  });
}

function repeatLine(subject: Subject, random: Random): Mutated | undefined {
  return lines(subject, random, (all, at) => {
    const to = random.below(all.length);
    all.splice(to, 0, all[at] ?? "");
    return `repeated at ${to + 1}`;
  });
}

/** An instruction of another project's Dockerfile. */
function foreignLine(subject: Subject, random: Random, others: readonly Subject[]): Mutated | undefined {
  const other = random.pick(others);
  const foreign = random.pick((other?.files[other.dockerfile]?.text ?? "").split("\n").filter((line) => line !== ""));
  const file = subject.files[subject.dockerfile];
  if (foreign === undefined || !file) return undefined;
  const all = file.text.split("\n");
  const at = random.below(all.length);
  all.splice(at, 0, foreign);
  const files = { ...subject.files, [subject.dockerfile]: { ...file, text: all.join("\n") } };
  return { files, what: `${subject.dockerfile}:${at + 1} added: ${foreign}` };
}

/** A word takes the place of another. */
function changeWord(subject: Subject, random: Random): Mutated | undefined {
  return lines(subject, random, (all, at) => {
    const words = all.join(" ").match(/[\w./:=@-]+/g) ?? [];
    const own = [...(all[at] ?? "").matchAll(/[\w./:=@-]+/g)];
    const found = random.pick(own);
    const word = random.pick([...words, "", "."]);
    if (!found || word === undefined || word === found[0]) return undefined;
    all[at] = `${all[at]?.slice(0, found.index)}${word}${all[at]?.slice(found.index + found[0].length)}`;
    return `${found[0]} became ${word || "nothing"}`;
  });
}

function dropCharacter(subject: Subject, random: Random): Mutated | undefined {
  return lines(subject, random, (all, at) => {
    const text = all[at] ?? "";
    const cut = random.below(text.length);
    all[at] = text.slice(0, cut) + text.slice(cut + 1);
    return `became ${all[at]}`;
  });
}

function changeCase(subject: Subject, random: Random): Mutated | undefined {
  return lines(subject, random, (all, at) => {
    const text = all[at] ?? "";
    const places = [...text.matchAll(/[A-Za-z]/g)].map(({ index }) => index);
    const cut = random.pick(places);
    const letter = cut === undefined ? undefined : text[cut];
    if (cut === undefined || letter === undefined) return undefined;
    const other = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
    all[at] = text.slice(0, cut) + other + text.slice(cut + 1);
    return `became ${all[at]}`;
  });
}

function without(files: Files, path: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
}
