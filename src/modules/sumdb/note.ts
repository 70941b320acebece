/**
 * Signed notes: a text, an empty line, and lines with signatures (`— name base64`). The text counts only if a known key signed it.
 * @see https://pkg.go.dev/golang.org/x/mod/sumdb/note
 */
import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";
import { isUtf8 } from "node:buffer";
import { fields } from "../../text/go-space.ts";

export interface Verifier {
  readonly name: string;
  /** First four bytes of a hash over name and key. */
  readonly hash: number;
  readonly key: KeyObject;
}

export type Opened = { readonly text: string } | { readonly error: string };

/** What stands before a raw Ed25519 key in its standard form. */
const SPKI = Buffer.from("302a300506032b6570032100", "hex");
const MAX_SIGNATURES = 100;
const MAX_LENGTH = 1_000_000;

/** `name+hash+base64`, as GOSUMDB names a database with its key. */
export function parseVerifier(text: string): Verifier | { readonly error: string } {
  const malformed = { error: "malformed verifier id" };
  const [, name = "", hex = "", encoded = ""] = /^([^+]+)\+([0-9a-fA-F]{8})\+(.*)$/s.exec(text) ?? [];
  const bytes = decodeBase64(encoded);
  if (!isKeyName(name) || bytes === undefined || bytes.length === 0) return malformed;
  const hash = keyHash(name, bytes);
  if (hash !== Number.parseInt(hex, 16)) return { error: "invalid verifier hash" };
  if (bytes[0] !== 1) return { error: "unknown verifier algorithm" };
  if (bytes.length !== 33) return malformed;
  const key = createPublicKey({ key: Buffer.concat([SPKI, bytes.subarray(1)]), format: "der", type: "spki" });
  return { name, hash, key };
}

/** White space is what Go takes for it. */
function isKeyName(name: string): boolean {
  return name !== "" && !name.includes("+") && fields(name)[0] === name;
}

function keyHash(name: string, key: Buffer): number {
  return createHash("sha256").update(`${name}\n`).update(key).digest().readUInt32BE(0);
}

/** The text of a note that this key signed. */
export function openNote(message: Buffer, verifier: Verifier): Opened {
  const malformed = { error: "malformed note" };
  if (message.length > MAX_LENGTH || !isUtf8(message)) return malformed;
  const whole = message.toString("utf8");
  // oxlint-disable-next-line no-control-regex
  if (/[\0-\x09\x0b-\x1f]/.test(whole)) return malformed;
  const cut = whole.lastIndexOf("\n\n");
  if (cut === -1) return malformed;
  const text = whole.slice(0, cut + 1);
  const signatures = whole.slice(cut + 2);
  if (signatures === "" || !signatures.endsWith("\n")) return malformed;
  const lines = signatures.slice(0, -1).split("\n");
  if (lines.length > MAX_SIGNATURES) return malformed;
  let signed = false;
  for (const line of lines) {
    const found = parseSignature(line);
    if (!found) return malformed;
    if (signed || found.name !== verifier.name || found.hash !== verifier.hash) continue;
    if (!verify(null, Buffer.from(text, "utf8"), verifier.key, found.signature)) {
      return { error: `invalid signature for key ${found.name}+${found.hash.toString(16).padStart(8, "0")}` };
    }
    signed = true;
  }
  return signed ? { text } : { error: "note has no verifiable signatures" };
}

interface Signature {
  readonly name: string;
  readonly hash: number;
  readonly signature: Buffer;
}

function parseSignature(line: string): Signature | undefined {
  const [, name = "", encoded = ""] = /^\u2014 ([^ ]*) (.*)$/s.exec(line) ?? [];
  const bytes = decodeBase64(encoded);
  if (!isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined;
  return { name, hash: bytes.readUInt32BE(0), signature: bytes.subarray(4) };
}

/** As Go reads it: line breaks are passed over, anything else that isn't of the alphabet is an error. */
export function decodeBase64(text: string): Buffer | undefined {
  const plain = text.replaceAll(/[\r\n]/g, "");
  const shape = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
  return shape.test(plain) ? Buffer.from(plain, "base64") : undefined;
}
