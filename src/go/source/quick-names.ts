/**
 * A look at Go source that costs little and says which files may use names that their package doesn't declare. It knows nothing of
 * comments and literals, and goes by the way gofmt writes declarations: what it names has to be looked at closely, and what it
 * doesn't name is mostly right.
 */
import { predeclared } from "./predeclared.ts";

/** A call, a composite literal, and what is pointed to, taken the address of, or an element. */
const USE = /(?<![.\w]|\) )[A-Za-z_]\w*(?=[({])|(?<=[*&\]])[A-Za-z_]\w*(?![\w.])/g;
const SELECTED = /(?<![.\w])[A-Za-z_]\w*\.[A-Z]\w*/g;
const TOP = /^(?:func|type|var|const)[ \t]+(\w+)|^\t([A-Za-z_]\w*)(?=[ ,\t\n])/gm;
/** Where an interface begins, with the rest of its line; a closing brace; what may be a method's name. */
const METHODS = /\binterface ?\{(.*)$|^[ \t]*\}|^[ \t]*([A-Za-z_]\w*)\(/gm;
const CONTINUED = /^(?:var|const)[ \t]+\w+((?:,[ \t]*\w+)+)/gm;

/** Names that a file may declare at its top, some more among them. */
export function quickDeclared(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, one, grouped] of text.matchAll(TOP)) names.add(one ?? grouped ?? "");
  for (const [, more = ""] of text.matchAll(CONTINUED)) for (const name of more.match(/\w+/g) ?? []) names.add(name);
  return names;
}

/** What may be selected of packages, by the name that stands before the dot. */
export function quickSelected(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const selector of new Set(text.match(SELECTED))) {
    const dot = selector.indexOf(".");
    const [head, name] = [selector.slice(0, dot), selector.slice(dot + 1)];
    const known = found.get(head);
    if (known) known.push(name);
    else found.set(head, [name]);
  }
  return found;
}

/** More of them are not looked for one by one. */
const MOST_NAMES = 300;

/** Whether a file uses a name that is not among those declared, and that it doesn't seem to declare itself. */
export function quickUndefined(text: string, declared: ReadonlySet<string>): boolean {
  const names = [...new Set(text.match(USE))].filter((name) => !declared.has(name) && !predeclared.has(name));
  if (names.length === 0 || names.length > MOST_NAMES) return names.length > 0;
  const methods = interfaceMethods(text);
  return names.some((name) => !KEYWORD.has(name) && !methods.has(name) && quickMentions(text, name));
}

function interfaceMethods(text: string): Set<string> {
  const names = new Set<string>();
  let inside = false;
  for (const [, rest, name] of text.matchAll(METHODS)) {
    if (rest !== undefined) {
      inside = !rest.includes("}");
      for (const [, own = ""] of rest.matchAll(/\b([A-Za-z_]\w*)\(/g)) names.add(own);
    } else if (name === undefined) inside = false;
    else if (inside) names.add(name);
  }
  return names;
}

const KEYWORD = new Set(["func", "interface", "struct", "map", "chan", "import", "return", "if", "for", "switch"]);

/** Whether one of the names stands somewhere in the code, and not only as a local one; yes for very many. */
export function quickMentionsAny(text: string, names: readonly string[]): boolean {
  return names.length > MOST_NAMES || names.some((name) => quickMentions(text, name));
}

function quickMentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
    if (
      !/[.\w]/.test(text.charAt(at - 1)) &&
      !/^(?:\w|:[^=])/.test(text.slice(at + name.length, at + name.length + 2)) &&
      inCode(text, at)
    )
      return !quickLocal(text, name);
  return false;
}

/** Whether the file seems to declare a variable or a parameter of this name. */
export function quickLocal(text: string, name: string): boolean {
  return new RegExp(
    `(?<![.\\w])${name}(?:[ \\t]*,[ \\t]*\\w+){0,20}[ \\t]*:=|\\b(?:var|type|const)[ \\t]+${name}\\b|[(,\\[][ \\t]*${name}(?:,[ \\t]*\\w+){0,20}[ \\t]+[\\w*[(.~]|^[ \\t]+${name}(?:,[ \\t]*\\w+){0,20}[ \\t]+[\\w*[(=]`,
    "m",
  ).test(text);
}

/** Not behind a dot, not in a comment and, as far as the line shows, not within quotes. */
function inCode(text: string, at: number): boolean {
  // lines may be very long
  const nearby = text.slice(Math.max(0, at - 300), at);
  const before = nearby.slice(nearby.lastIndexOf("\n") + 1);
  // the name of a method stands behind its receiver
  if (/\/[/*]|\) $/.test(before) || before.split('"').length % 2 === 0) return false;
  return before.trim() !== "" || !nearby.trimEnd().endsWith(".");
}
