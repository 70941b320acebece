/**
 * Objects in a bucket, each under its own name, so that the bucket is laid out as a GOPROXY too. What a file system does by link(2), here a
 * conditional write does: `If-None-Match: *` lets one of several writers win. A server sees an object whole (it compares the hash that
 * was signed) or not at all. Zips of modules have at most 500 MB: one PUT is enough, so nothing is left over by who is killed.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import type { IncomingHttpHeaders } from "node:http";
import { clearScratch } from "../disk-directories.ts";
import { hashed } from "../hashed.ts";
import { FORMAT, MARK } from "../mark.ts";
import { textOf } from "../patience.ts";
import { setUp } from "../set-up.ts";
import {
  type Content,
  type ObjectInfo,
  objectName,
  type RemoteOptions,
  type Store,
  StoreError,
  type StoredObject,
} from "../store.ts";
import { RemoteObject } from "../remote-object.ts";
import { S3Client } from "./client.ts";
import { listPage } from "./list.ts";
import { type S3Place, s3Place } from "./place.ts";

/** By which a writer knows its own object, when the answer to its writing was lost. */
const WRITER = "x-amz-meta-slipway-writer";

export class S3Store implements Store {
  readonly scratch: string;
  readonly #place: S3Place;
  readonly #client: S3Client;

  private constructor(place: S3Place, { env, scratch, telemetry }: RemoteOptions) {
    this.scratch = scratch;
    this.#place = place;
    this.#client = new S3Client(place, env, telemetry);
  }

  /** A StoreError where the bucket can't be used as a store. */
  static async open(url: string, options: RemoteOptions): Promise<S3Store> {
    const store = new S3Store(s3Place(url, options.env), options);
    return setUp(store, store.#place.shown, async () => store.#mark());
  }

  async get(name: string): Promise<StoredObject | undefined> {
    if (!this.#fits(name)) return undefined;
    const { answer } = await this.#client.ask({ method: "GET", name, answers: [200, 404] });
    if (answer.status !== 200) return undefined;
    const info = infoOf(name, answer.headers);
    return new RemoteObject(info, answer, async (start, end) => {
      const headers = { range: `bytes=${start}-${end}`, "if-match": `"${info.tag}"` };
      const part = await this.#client.ask({ method: "GET", name, headers, answers: [206, 404, 412] });
      return part.answer.status === 206 ? part.answer.body : undefined;
    });
  }

  async stat(name: string): Promise<ObjectInfo | undefined> {
    if (!this.#fits(name)) return undefined;
    const { answer } = await this.#client.ask({ method: "HEAD", name, answers: [200, 404] });
    answer.discard();
    return answer.status === 200 ? infoOf(name, answer.headers) : undefined;
  }

  async put(name: string, content: Content): Promise<boolean> {
    return this.#written(objectName(name), content, true);
  }

  async replace(name: string, content: Uint8Array): Promise<void> {
    await this.#written(objectName(name), content, false);
  }

  async delete(name: string): Promise<boolean> {
    // S3 answers the same whether there was something or not
    if (!(await this.stat(name))) return false;
    const { answer } = await this.#client.ask({ method: "DELETE", name, answers: [200, 204, 404] });
    if (answer.status !== 404) answer.discard();
    return true;
  }

  async *list(prefix: string): AsyncGenerator<ObjectInfo> {
    const { prefix: before } = this.#place;
    for (let next: string | undefined = ""; next !== undefined;) {
      const query: Record<string, string> = { "list-type": "2", "encoding-type": "url", prefix: before + prefix };
      if (next !== "") query["continuation-token"] = next;
      const { answer } = await this.#client.ask({ method: "GET", query, answers: [200] });
      const page = listPage(await textOf(answer, Number.POSITIVE_INFINITY));
      for (const object of page.objects) {
        const name = object.name.slice(before.length);
        if (name !== MARK && !name.endsWith("/")) yield { ...object, name };
      }
      ({ next } = page);
    }
  }

  async clear(): Promise<number> {
    return clearScratch(this.scratch);
  }

  async close(): Promise<void> {
    this.#client.close();
  }

  /** What no server can have, and some call a bad question: keys of more than 1024 bytes, or elements that no file system has. */
  #fits(name: string): boolean {
    return this.#place.prefix.length + objectName(name).length <= 1024 && !/[^/]{256}/.test(name);
  }

  /** Writes the mark, which shows as well whether the server has conditional writes at all. */
  async #mark(): Promise<void> {
    const mark = Buffer.from(FORMAT);
    if ((await this.#written(MARK, mark, true)) && (await this.#written(MARK, mark, true))) {
      throw new StoreError(
        `the server of ${this.#place.shown} takes no notice of \`If-None-Match: *\`: two proxies could overwrite each other's objects there; use one with conditional writes`,
      );
    }
  }

  /** `first`: only where there is nothing; false when there was. */
  async #written(name: string, content: Content, first: boolean): Promise<boolean> {
    const writer = randomUUID();
    try {
      const { body, hash } = await hashed(content);
      const headers = { [WRITER]: writer, ...(first && { "if-none-match": "*" }) };
      const answers = first ? [200, 412] : [200];
      const { answer, attempts } = await this.#client.ask({ method: "PUT", name, headers, body, hash, answers });
      if (answer.status === 200) {
        answer.discard();
        return true;
      }
      return attempts > 1 && (await this.#writerOf(name)) === writer;
    } finally {
      if ("file" in content) await rm(content.file, { force: true });
    }
  }

  async #writerOf(name: string): Promise<unknown> {
    const { answer } = await this.#client.ask({ method: "HEAD", name, answers: [200, 404] });
    answer.discard();
    return answer.headers[WRITER];
  }
}

function infoOf(name: string, headers: IncomingHttpHeaders): ObjectInfo {
  const modified = Date.parse(headers["last-modified"] ?? "") || 0;
  const tag = (headers.etag ?? "").replaceAll('"', "");
  return { name, size: Number(headers["content-length"] ?? 0), modified, used: modified, tag };
}
