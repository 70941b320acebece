/** Comparison with go.sum, and what is said when it fails. */
import type { ModuleVersion } from "../../go/gomod/ast.ts";
import type { Sums } from "./project.ts";

/** Hashes of the module's zip, or with `/go.mod` of its go.mod, of which one has to be right. */
export function pinned(
  sums: Sums,
  { path, version }: ModuleVersion,
  file: "" | "/go.mod",
): readonly string[] | undefined {
  return sums.get(`${path} ${version}${file}`);
}

/** Hashes that count, and who says so: `go.sum`, or the checksum database's name. */
export interface Vouched {
  readonly hashes: readonly string[];
  readonly by: string;
}

/** Of lines of go.sum those for this file. */
export function hashesOf(lines: readonly string[], { path, version }: ModuleVersion, file: "" | "/go.mod"): string[] {
  const prefix = `${path} ${version}${file} `;
  return lines.filter((line) => line.startsWith(`${prefix}h1:`)).map((line) => line.slice(prefix.length));
}

/** In the go command's words. */
export function mismatchText(
  { path, version }: ModuleVersion,
  file: "" | "/go.mod",
  got: string,
  { hashes, by }: Vouched,
): string {
  return `verifying ${path}@${version}${file}: checksum mismatch
	downloaded: ${got}
	${`${by}:`.padEnd(11)} ${hashes.join(", ")}

SECURITY ERROR
This download does NOT match an earlier download recorded in go.sum.
The bits may have been replaced on the origin server, or an attacker may
have intercepted the download attempt.`;
}
