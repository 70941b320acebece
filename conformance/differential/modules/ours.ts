/** What Slipway answers to the same questions, in the judge's form. */
import { escapeModulePath, escapeVersion } from "../../../src/go/version/escape.ts";
import { openNote, parseVerifier } from "../../../src/modules/sumdb/note.ts";
import { parseRecord, parseTree, recordHash, splitIndex, storedIndex } from "../../../src/modules/sumdb/tree.ts";
import { bytesOf } from "../../../src/modules/zip/bytes.ts";
import { foldName } from "../../../src/modules/zip/fold.ts";
import { hashZip } from "../../../src/modules/zip/hash.ts";
import { checkZip, zipProblem } from "../../../src/modules/zip/rules.ts";
import { placeOf, tilePath } from "../../../src/modules/sumdb/tiles.ts";
import type { Request } from "./requests.ts";

export type Answer = Readonly<Record<string, unknown>>;

export function answer(request: Request): Answer {
  const { op, path = "", version = "", text = "", other = "", level = 0, n = 0 } = request;
  switch (op) {
    case "zip":
      return zip({ path, version }, Buffer.from(request.zip ?? "", "base64"));
    case "fold":
      return { equal: foldName(text) === foldName(other) };
    case "escape": {
      const [a, b] = [escapeModulePath(path), escapeVersion(version)];
      const texts = { path: "text" in a ? a.text : "", version: "text" in b ? b.text : "" };
      return { ...texts, errors: ["error" in a, "error" in b] };
    }
    case "note": {
      const verifier = parseVerifier(other);
      return "error" in verifier ? verifier : openNote(Buffer.from(text), verifier);
    }
    case "tlog": {
      const index = storedIndex(level, n);
      return { index, ...splitIndex(index), tile: tilePath(placeOf(index).tile) };
    }
    case "record":
      return record(Buffer.from(text));
    default:
      return {};
  }
}

function zip(module: { path: string; version: string }, content: Buffer): Answer {
  const bytes = bytesOf(content);
  const checked = checkZip(module, bytes);
  if ("error" in checked) return checked;
  const invalid = checked.invalid.map(({ path, message }) => `${path}: ${message}`);
  const found = { valid: checked.valid, invalid, size: checked.sizeError !== undefined };
  if (zipProblem(checked) !== undefined) return found;
  const hashed = hashZip(bytes, checked.entries);
  return { ...found, hash: "hash" in hashed ? hashed.hash : "error" };
}

function record(content: Buffer): Answer {
  const parsed = parseRecord(content);
  if (!parsed) return { error: true };
  const tree = parseTree(parsed.note.toString());
  return {
    id: parsed.id,
    text: parsed.text.toString(),
    hash: recordHash(parsed.text).toString("base64"),
    tree: tree !== undefined,
    size: tree?.size ?? 0,
  };
}
