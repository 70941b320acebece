/** The simple commands of a shell text: through lists, conditions, loops, functions, substitutions and `sh -c`. */
import type { Command, Word } from "unbash";
import { parseScript, shebang } from "../../src/shell/script.ts";

/** Text of a script that a command runs by this path; undefined when the repository has none. */
export type ReadScript = (path: string) => string | undefined;

export interface Ran {
  /** Last part of the name; undefined when a variable decides it. */
  readonly name: string | undefined;
  /** As written, for a person. */
  readonly written: string;
  /** Where it stands: the text itself is a script of the repository, or a shell's words. */
  readonly script: "read" | "missing" | undefined;
}

const SHELLS: ReadonlySet<string> = new Set(["sh", "bash", "ash", "dash"]);
const MAX_DEPTH = 6;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Nodes of a tree in reading order. The parts of words are read late, by getters that are no own properties. */
function* nodes(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (Array.isArray(value)) for (const item of value) yield* nodes(item);
  else if (isRecord(value)) {
    yield value;
    const own = Object.values(value);
    for (const child of [...own, value["parts"], value["script"]].filter(
      (item, at) => at < own.length || !own.includes(item),
    ))
      yield* nodes(child);
  }
}

function isCommand(node: Readonly<Record<string, unknown>>): boolean {
  return node["type"] === "Command";
}

/** The word as it is known without running anything. */
function knownWord(word: Word): string | undefined {
  const expands = [...nodes(word)].some((node) => /Expansion$|^ProcessSubstitution$/.test(String(node["type"])));
  return expands ? undefined : word.value;
}

export function ranBy(text: string, read: ReadScript, depth = 0): Ran[] {
  const all = [...nodes(parseScript(text).tree)];
  const functions = new Set(
    all.filter((node) => node["type"] === "Function").map(({ name }) => (isRecord(name) ? String(name["value"]) : "")),
  );
  return all
    .filter(isCommand)
    .map((node) => node as unknown as Command)
    .flatMap(({ name, args }) =>
      name && !functions.has(name.value)
        ? commandAnd(
            name,
            args.filter((word) => word.type === "Word"),
            read,
            depth,
          )
        : [],
    );
}

function commandAnd(name: Word, args: readonly Word[], read: ReadScript, depth: number): Ran[] {
  const written = knownWord(name) ?? name.text;
  const last = written.slice(written.lastIndexOf("/") + 1);
  const ran = { name: /[$`"{]/.test(last) || last === "" ? undefined : last, written, script: undefined };
  if (SHELLS.has(last) || last === "." || last === "source") return throughShell(ran, args, read, depth);
  const script = written.includes("/") ? read(written) : undefined;
  return script === undefined ? [ran] : scriptAnd({ ...ran, script: "read" }, script, read, depth);
}

function scriptAnd(ran: Ran, text: string, read: ReadScript, depth: number): Ran[] {
  const line = shebang(text);
  const shell = !line || /\b(sh|bash|ash|dash)$/.test(line.argv.filter((word) => !word.startsWith("-")).join(" "));
  if (!shell) return [{ ...ran, script: "missing" }];
  return depth < MAX_DEPTH ? [ran, ...ranBy(text, read, depth + 1)] : [ran];
}

function throughShell(ran: Ran, args: readonly Word[], read: ReadScript, depth: number): Ran[] {
  const words = args.map((word) => knownWord(word) ?? "");
  const at = words.findIndex((word) => !/^[-+]/.test(word) && word !== "pipefail");
  const operand = words[at];
  const piped: Ran = { ...ran, written: `${ran.written} (a script that isn't there)`, script: "missing" };
  if (operand === undefined || operand === "") return [piped];
  if (words.slice(0, at).some((word) => /^-[a-z]*c$/.test(word)))
    return depth < MAX_DEPTH ? [ran, ...ranBy(operand, read, depth + 1)] : [ran];
  const script = read(operand);
  return script === undefined ? [piped] : scriptAnd({ ...ran, script: "read" }, script, read, depth);
}
