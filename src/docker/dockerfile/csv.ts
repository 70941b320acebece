/**
 * The comma-separated options of `--mount` and `--device`: fields may stand in double quotes, which are doubled inside.
 * @see https://pkg.go.dev/github.com/tonistiigi/go-csvvalue
 */
import { utf8Length } from "../go-text.ts";

/** The fields, or what is wrong. */
export function csvFields(text: string): readonly string[] | string {
  const line = text.replace(/\r?\n$/, "");
  if (line === "") return "EOF";
  const fields: string[] = [];
  for (let at = 0; ; at++) {
    const quoted = line[at] === '"';
    const field = quoted ? quotedField(line, at) : plainField(line, at);
    if ("wrongAt" in field) {
      const column = utf8Length(line, 0, field.wrongAt) + 1;
      const rule = quoted ? 'extraneous or missing " in quoted-field' : 'bare " in non-quoted-field';
      return `parse error on line 1, column ${column}: ${rule}`;
    }
    fields.push(field.value);
    at = field.end;
    if (at >= line.length) return fields;
  }
}

type Field = { readonly value: string; readonly end: number } | { readonly wrongAt: number };

function plainField(line: string, start: number): Field {
  const comma = line.indexOf(",", start);
  const end = comma === -1 ? line.length : comma;
  const value = line.slice(start, end);
  const quote = value.indexOf('"');
  return quote === -1 ? { value, end } : { wrongAt: start + quote };
}

function quotedField(line: string, start: number): Field {
  let value = "";
  for (let at = start + 1; ;) {
    const quote = line.indexOf('"', at);
    if (quote === -1) return { wrongAt: at };
    value += line.slice(at, quote);
    at = quote + 1;
    if (line[at] === '"') {
      value += '"';
      at++;
    } else if (at === line.length || line[at] === ",") {
      return { value, end: at };
    } else {
      return { wrongAt: quote };
    }
  }
}
