/** Content on its way to another machine, which is told its hash. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { HttpBody } from "../../../host/http/client.ts";
import { sha256 } from "../../hash.ts";
import type { Content } from "./store.ts";

export interface Hashed {
  readonly body: HttpBody;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, in hexadecimal digits. */
  readonly hash: string;
}

export async function hashed(content: Content): Promise<Hashed> {
  if (!("file" in content)) return { body: content, size: content.length, hash: sha256(content) };
  const { size } = await stat(content.file);
  const hash = createHash("sha256");
  await pipeline(createReadStream(content.file, { highWaterMark: 1024 * 1024 }), hash);
  return { body: { file: content.file, size }, size, hash: hash.digest("hex") };
}
