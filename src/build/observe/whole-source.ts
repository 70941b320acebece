/** Whether all that a program does stands in sources that are seen: the module's own packages and the standard library. */
import { stdPackage } from "../../go/std/std.ts";
import type { Program } from "../program.ts";

/** Imports of packages that are neither; of the module's own path only the beginning is known. */
export function foreignImports({ package: path, sources }: Program): string[] {
  const parts = path.split("/");
  const own = parts.slice(0, /^(?:github|gitlab)\.com$/.test(parts[0] ?? "") ? 3 : 2).join("/");
  const imports = new Set(sources.flatMap((source) => source.imports));
  return [...imports].filter(
    (name) => name !== "C" && name !== own && !name.startsWith(`${own}/`) && stdPackage(name) === undefined,
  );
}
