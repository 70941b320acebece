/**
 * A message as the program printed it, without what others put around it: JSON and Go's `%q` quote it, a logger makes a field of
 * it, a wrapper says `Error: ` before it, a paste indents it or puts it into brackets, and a sentence ends with a full stop.
 */
import type { LogLine } from "../log/transcript.ts";

/** Lines that are worth a look. */
const WRAPPED =
  /\\"|^[\s([{`'"*✘✗⨯×→❌•]|^(?:[Ee]rror|ERR|FATA)|\blevel=(?:error|fatal|panic|ERROR) |[)`'"*.]$|: exit status \d{1,3}$|(?:[Ff]ailed|[Ee]rror|[Ff]ailure): /;
/** What a tool puts before the lines of another one that it shows, and a paste before all. */
const INDENT = /^\s+(?:> )?/;
/** logrus and slog: only what complains. */
const FIELD = /\blevel=(?:error|fatal|panic|ERROR) .{0,200}?\bmsg="((?:[^"\\]|\\.){1,4000})"/;
const LABEL = /^(?:[Ee]rror:|ERROR:|[[({](?:[Ee]rror|ERROR|FATAL)[\])}]:?|(?:ERRO|FATA)\[\d{1,8}\]|[✘✗⨯×→❌•]) +(?=\S)/;
/** Errors within errors, as Go's programs word them: `deploy failed: building image: …`. */
const OUTER =
  /^(?!.{0,80}response from daemon)[\w ./"-]{0,80}\b(?:[Ff]ailed|[Ee]rror|[Ff]ailure)\b[\w ./"-]{0,80}: (?=\S)/;
const DOING = /^[a-z]+ing [\w ./"-]{1,80}: (?=\S)/;
const STATUS = /: exit status \d{1,3}$/;
const PAIRS: ReadonlyMap<string, string> = new Map(
  ["()", "``", "''", '""', "**"].map((pair) => [pair[0] ?? "", pair[1] ?? ""]),
);

/** Undefined where no line has anything around it. */
export function bareLines(lines: readonly LogLine[]): readonly LogLine[] | undefined {
  const all = lines.map((line) => {
    const text = bare(line.text);
    return text === line.text ? line : { ...line, text };
  });
  return all.some((line, at) => line !== lines[at]) ? all : undefined;
}

export function bare(line: string): string {
  if (!WRAPPED.test(line)) return line;
  const field = FIELD.exec(line)?.[1] ?? line;
  const text = (field.includes('\\"') ? field.replaceAll(/\\+"/g, '"') : field).replace(INDENT, "");
  const inner = unpaired(unpaired(text)).replace(LABEL, "").replace(LABEL, "").replace(OUTER, "").replace(DOING, "");
  return inner
    .replace(DOING, "")
    .replace(STATUS, "")
    .replace(/(?<!\.)\.$/, "");
}

/** Both of a pair, or none. */
function unpaired(text: string): string {
  const close = PAIRS.get(text[0] ?? "");
  return close !== undefined && text.length > 2 && text.endsWith(close) ? text.slice(1, -1) : text;
}
