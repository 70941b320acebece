/** `slipway dump FORMAT FILE`: what a reader made of a file, as JSON. */
import { resolve } from "node:path";
import { readText } from "../../host/read-text.ts";
import type { Terminal } from "../../host/terminal.ts";
import { type Given, type Outcome, UsageError } from "../line/spec.ts";
import { canonical } from "./canonical.ts";
import type { DumpFormat } from "./names.ts";
import { readDumped } from "./readers.ts";

export async function run(given: Given, terminal: Terminal): Promise<Outcome> {
  const [format, file = ""] = given.args;
  const path = file === "-" ? 0 : resolve(terminal.cwd, file);
  const text = readText(path);
  if (typeof text !== "string") throw new UsageError(`\`${file}\` can't be read: ${text.problem}`);
  const { value, errors } = await readDumped(format as DumpFormat, { file, text, path: path === 0 ? undefined : path });
  terminal.out(`${JSON.stringify(canonical(value), undefined, 2)}\n`);
  for (const { line, message } of errors) terminal.err(`${file}:${line}: ${message}\n`);
  return errors.length > 0 ? "errors" : "clean";
}
