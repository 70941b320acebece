/** A compose file with what it includes and extends. */
import { dirname, resolve } from "node:path";
import { readCompose } from "../../deploy/compose/compose.ts";
import { readText } from "../../host/read-text.ts";
import type { Dumped, DumpInput } from "./readers.ts";

export function dumpComposeFile({ file, text, path }: DumpInput): Dumped {
  const directory = path === undefined ? undefined : dirname(path);
  const name = path === undefined || directory === undefined ? file : path.slice(directory.length + 1);
  const read = (other: string): string | undefined => {
    if (other === name) return text;
    if (directory === undefined) return undefined;
    const found = readText(resolve(directory, other));
    return typeof found === "string" ? found : undefined;
  };
  const { errors, ...value } = readCompose({ files: [name], read });
  return { value, errors };
}
