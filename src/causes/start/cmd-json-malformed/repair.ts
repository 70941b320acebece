/** What somebody meant who wrote an array that is no JSON, and what is wrong with it. */
export interface Repaired {
  readonly argv: readonly string[] | undefined;
  /** In a few words; undefined when it is none of the usual slips. */
  readonly why: string | undefined;
}

interface Slip {
  readonly why: string;
  readonly mend: (text: string) => string;
}

/** Each is tried on what the ones before it left. */
const slips: readonly Slip[] = [
  { why: "text behind the closing bracket", mend: (text) => text.replace(/\]\s*#[^\]]*$/, "]") },
  { why: "typographic quotes", mend: (text) => text.replace(/[\u201c\u201d\u201e\u2018\u2019]/g, '"') },
  { why: "single quotes", mend: (text) => (/["\\]/.test(text) ? text : text.replaceAll("'", '"')) },
  { why: "a comma behind the last word", mend: (text) => text.replace(/,\s*\]$/, "]") },
  { why: "no comma between two words", mend: (text) => text.replace(/"(\s+)"(?=[^,\]\s])/g, '",$1"') },
  {
    why: "words without quotes",
    mend: (text) => text.replace(/^\[\s*([\w./=:-]+(?:\s*,\s*[\w./=:-]+)*)\s*\]$/, (_, words: string) => quoted(words)),
  },
];

function quoted(words: string): string {
  return JSON.stringify(words.split(",").map((word) => word.trim()));
}

export function repair(written: string): Repaired {
  let text = written.trim();
  let why: string | undefined;
  for (const slip of slips) {
    const mended = slip.mend(text);
    if (mended === text) continue;
    why ??= slip.why;
    text = mended;
    const argv = read(text);
    if (argv) return { argv, why };
  }
  return { argv: undefined, why };
}

function read(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === "string")
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}
