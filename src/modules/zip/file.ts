/** A module's zip on disk, opened and checked by the rules before anything is done with it. */
import { closeSync, openSync } from "node:fs";
import type { ModuleVersion } from "../../go/gomod/ast.ts";
import { bytesOfFile, type ZipBytes } from "./bytes.ts";
import { checkZip, type ModuleZip, zipProblem } from "./rules.ts";

/** What `use` gives, or what is wrong with the zip. */
export function withCheckedZip<T>(
  module: ModuleVersion,
  path: string,
  use: (bytes: ZipBytes, zip: ModuleZip) => T,
): T | { readonly error: string } {
  const descriptor = openSync(path, "r");
  try {
    const bytes = bytesOfFile(descriptor);
    const checked = checkZip(module, bytes);
    if ("error" in checked) return checked;
    const problem = zipProblem(checked);
    return problem === undefined ? use(bytes, checked) : { error: problem };
  } finally {
    closeSync(descriptor);
  }
}
