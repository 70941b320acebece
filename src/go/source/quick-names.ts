/**
 * A look at Go source that costs little and says which files may use names that their package doesn't declare. It knows nothing of
 * comments and literals, and goes by the way gofmt writes declarations: what it names has to be looked at closely, and what it
 * doesn't name is mostly right.
 */
import { predeclared } from "./predeclared.ts";

/** A call, a composite literal, and what is pointed to, taken the address of, or an element. */
const USE = /(?<![.\w]|\) )([A-Za-z_]\w*)[({]|[*&\]]([A-Za-z_]\w*)(?![\w.])/g;
const TOP = /^(?:func|type|var|const)[ \t]+(\w+)|^\t([A-Za-z_]\w*)(?=[ ,\t\n])/gm;
const METHODS = /\binterface ?\{(?: .*| *\n[^]*?\n\s*\})/g;
const METHOD = /(?:^\s*|\{ )([A-Za-z_]\w*)\(/gm;
const CONTINUED = /^(?:var|const)[ \t]+\w+((?:,[ \t]*\w+)+)/gm;

/** Names that a file may declare at its top, some more among them. */
export function quickDeclared(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, one, grouped] of text.matchAll(TOP)) names.add(one ?? grouped ?? "");
  for (const [, more = ""] of text.matchAll(CONTINUED)) for (const name of more.match(/\w+/g) ?? []) names.add(name);
  return names;
}

/** What may be names of a package that is called so in the file. */
export function quickSelected(text: string, alias: string): string[] {
  return [...text.matchAll(new RegExp(`(?<![.\\w])${alias}\\.([A-Z]\\w*)`, "g"))].map(([, name = ""]) => name);
}

/** Whether a file uses a name that is not among those declared, and that it doesn't seem to declare itself. */
export function quickUndefined(text: string, declared: ReadonlySet<string>): boolean {
  const known = new Set<string>();
  for (const [block] of text.matchAll(METHODS)) for (const [, name = ""] of block.matchAll(METHOD)) known.add(name);
  for (const { 1: called, 2: pointed, index } of text.matchAll(USE)) {
    const name = called ?? pointed ?? "";
    if (known.has(name) || declared.has(name) || predeclared.has(name) || !inCode(text, index)) continue;
    known.add(name);
    if (KEYWORD.has(name) || looksLocal(text, name)) continue;
    return true;
  }
  return false;
}

const KEYWORD = new Set(["func", "interface", "struct", "map", "chan", "import", "return", "if", "for", "switch"]);

/** A variable that is declared in a function, or a parameter. */
function looksLocal(text: string, name: string): boolean {
  return new RegExp(
    `(?<![.\\w])${name}(?:[ \\t]*,[ \\t]*\\w+)*[ \\t]*:=|\\b(?:var|type|const)[ \\t]+${name}\\b|[(,\\[][ \\t]*${name}(?:,[ \\t]*\\w+)*[ \\t]+[\\w*[(.~]|^[ \\t]+${name}(?:,[ \\t]*\\w+)*[ \\t]+[\\w*[(]`,
    "m",
  ).test(text);
}

/** Neither behind `//` nor, as far as the line shows, within quotes. */
function inCode(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", at) + 1, at);
  return !before.includes("//") && before.split('"').length % 2 === 1;
}
