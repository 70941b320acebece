/** Options of a command line: short ones that may be run together, and those that take a word. */
export interface Options {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly operands: readonly string[];
}

/** `withValue`: options (with their dashes) whose value is the next word, or stands behind `=`. */
export function readOptions(args: readonly string[], withValue: readonly string[] = []): Options {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const operands: string[] = [];
  const words = [...args];
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
