/** Text that every match of a pattern contains: a line without it need not be matched, and the pattern need not be compiled. */

const CLASS_ESCAPE = /[dDwWsSbBpPk]/;

/** The longest run of plain characters outside of groups; undefined where none is sure. */
export function literalOf({ source, ignoreCase }: RegExp): string | undefined {
  if (ignoreCase) return undefined;
  const runs: string[] = [];
  let run = "";
  let depth = 0;
  const end = (): void => {
    if (run !== "") runs.push(run);
    run = "";
  };
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? "";
    if (character === "[") {
      at = classEnd(source, at);
      end();
    } else if (character === "(") {
      depth++;
      end();
    } else if (character === ")") {
      depth--;
      end();
    } else if (character === "|" && depth === 0) {
      return undefined;
    } else if (character === "\\") {
      const escaped = source[++at] ?? "";
      if (depth > 0) continue;
      if (CLASS_ESCAPE.test(escaped) || /[a-z0-9]/i.test(escaped)) end();
      else run += escaped;
    } else if ("?*{".includes(character)) {
      // the character before it may be missing
      if (depth === 0) run = run.slice(0, -1);
      end();
      if (character === "{") at = source.indexOf("}", at);
    } else if (".^$+".includes(character)) {
      end();
    } else if (depth === 0) {
      run += character;
    }
  }
  end();
  const longest = runs.sort((a, b) => b.length - a.length)[0];
  return longest !== undefined && longest.length >= 3 ? longest : undefined;
}

function classEnd(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== "]") at += source[at] === "\\" ? 2 : 1;
  return at;
}
