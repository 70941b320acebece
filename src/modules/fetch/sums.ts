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

/** In the go command's words. */
export function mismatchText(
  { path, version }: ModuleVersion,
  file: "" | "/go.mod",
  got: string,
  wanted: readonly string[],
): string {
  return `verifying ${path}@${version}${file}: checksum mismatch
	downloaded: ${got}
	go.sum:     ${wanted.join(", ")}

SECURITY ERROR
This download does NOT match an earlier download recorded in go.sum.
The bits may have been replaced on the origin server, or an attacker may
have intercepted the download attempt.`;
}
