/**
 * Hashes as go.sum has them: `h1:` is the SHA-256 of a list of SHA-256 sums of files, sorted by name in bytes.
 * @see https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash
 */
import crypto from "node:crypto";
import { compareText } from "../go/version/module-order.ts";

/** A file's name, as the hash counts it, and the sum of its content in hexadecimal. */
export type FileSum = readonly [name: string, sum: string];

export function sha256(content: Uint8Array): string {
  return once === undefined
    ? crypto.createHash("sha256").update(content).digest("hex")
    : once("sha256", content, "hex");
}

/** Half the cost for small files; Node.js 20 has it from 20.12 on. */
const once = crypto.hash as typeof crypto.hash | undefined;

/** dirhash.Hash1; undefined where a name can't stand in the list. */
export function hash1(files: readonly FileSum[]): string | undefined {
  const list = crypto.createHash("sha256");
  for (const [name, sum] of [...files].sort((a, b) => compareText(a[0], b[0]))) {
    if (name.includes("\n")) return undefined;
    list.update(`${sum}  ${name}\n`);
  }
  return `h1:${list.digest("base64")}`;
}

/** The hash of a `/go.mod` line. */
export function hashGoMod(text: Uint8Array): string {
  return hash1([["go.mod", sha256(text)]]) ?? "";
}
