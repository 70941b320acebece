import { UsageError } from "../line/spec.ts";
import type { DumpInput } from "./readers.ts";

export function dumpComposeFile({ file }: DumpInput): unknown {
  throw new UsageError(`\`${file}\`: compose files can't be dumped yet`);
}
