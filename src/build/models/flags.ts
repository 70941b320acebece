/** Options of a command line: short ones that may be run together, and those that take a word. */
export interface Options {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly operands: readonly string[];
}

/**
 * `withValue`: options (with their dashes) whose value is the next word, or stands behind `=`. Where all of them are of one
 * letter or of two dashes, letters may be run together as getopt takes them: `-ms /bin/bash`, `-u1000`.
 */
export function readOptions(args: readonly string[], withValue: readonly string[] = []): Options {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const operands: string[] = [];
  const words = [...args];
  const together = withValue.every((option) => option.startsWith("--") || option.length === 2);
  while (words.length > 0) {
    const word = words.shift() ?? "";
    if (word === "--") {
      operands.push(...words);
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      operands.push(word);
      continue;
    }
    const at = together && !word.startsWith("--") ? takesValue(word, withValue) : -1;
    if (at > 0 && !(word.length > at + 1 && word.charAt(at + 1) === "=")) {
      values.set(`-${word.charAt(at)}`, at + 1 < word.length ? word.slice(at + 1) : (words.shift() ?? ""));
      for (const letter of word.slice(1, at + 1)) flags.add(`-${letter}`);
      flags.add(word.slice(0, at + 1));
      continue;
    }
    const equals = word.indexOf("=");
    const name = equals === -1 ? word : word.slice(0, equals);
    if (equals !== -1) values.set(name, word.slice(equals + 1));
    else if (withValue.includes(name)) values.set(name, words.shift() ?? "");
    if (name.startsWith("--")) flags.add(name);
    else for (const letter of name.slice(1)) flags.add(`-${letter}`);
    flags.add(name);
  }
  return { flags, values, operands };
}

/** Place of the first letter of `-abc` that takes a value; -1 when none does. */
function takesValue(word: string, withValue: readonly string[]): number {
  for (let at = 1; at < word.length && /\w/.test(word.charAt(at)); at++)
    if (withValue.includes(`-${word.charAt(at)}`)) return at;
  return -1;
}
