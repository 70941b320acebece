/** A checksum database on 127.0.0.1: a log with its tree, its tiles and its key. It can forget, forge and fork. */
import { createHash, generateKeyPairSync, type KeyPairKeyObjectResult, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { nodeHash, recordHash } from "../../src/modules/sumdb/tree.ts";
import type { FakeModule } from "./fake-modules.ts";

export const SUMDB = "sumdb.example";

export class FakeLog {
  readonly records: string[] = [];
  readonly #keys: KeyPairKeyObjectResult;

  constructor(
    modules: readonly FakeModule[],
    fillers = 700,
    keys: KeyPairKeyObjectResult = generateKeyPairSync("ed25519"),
  ) {
    this.#keys = keys;
    for (let at = 0; at < fillers; at++) this.add(`example.net/filler${at} v1.0.0 h1:${"A".repeat(43)}=\n`);
    for (const { sums } of modules) this.add(sums);
  }

  add(text: string): void {
    this.records.push(text);
  }

  /** Another history with the same key. */
  fork(modules: readonly FakeModule[], fillers: number): FakeLog {
    return new FakeLog(modules, fillers, this.#keys);
  }

  get key(): string {
    const bytes = this.#keyBytes();
    const hash = createHash("sha256").update(`${SUMDB}\n`).update(bytes).digest().subarray(0, 4).toString("hex");
    return `${SUMDB}+${hash}+${bytes.toString("base64")}`;
  }

  #keyBytes(): Buffer {
    const raw = this.#keys.publicKey.export({ format: "der", type: "spki" }).subarray(-32);
    return Buffer.concat([Buffer.of(1), raw]);
  }

  /** The signed tree over the first records. */
  note(records: readonly string[] = this.records): string {
    const text = `go.sum database tree\n${records.length}\n${root(records.map(leaf)).toString("base64")}\n`;
    const hash = createHash("sha256").update(`${SUMDB}\n`).update(this.#keyBytes()).digest().subarray(0, 4);
    const signature = Buffer.concat([hash, sign(null, Buffer.from(text), this.#keys.privateKey)]);
    return `${text}\n\u2014 ${SUMDB} ${signature.toString("base64")}\n`;
  }

  answer(path: string): string | Buffer | undefined {
    if (path === "/supported") return "";
    if (path === "/latest") return this.note();
    const tile = /^\/tile\/8\/(\d+)\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d+))?$/.exec(path);
    if (tile)
      return this.#tile(Number(tile[1]), Number((tile[2] ?? "").replaceAll(/[x/]/g, "")), Number(tile[3] ?? 256));
    const data = /^\/tile\/8\/data\/(\d{3})(?:\.p\/(\d+))?$/.exec(path);
    if (data) return this.#data(Number(data[1]) * 256, Number(data[2] ?? 256));
    const module = /^\/lookup\/(.*)@(.*)$/.exec(path);
    const capital = (text: string): string => text.replaceAll(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());
    if (!module) return undefined;
    const start = `${capital(module[1] ?? "")} ${capital(module[2] ?? "")} `;
    const id = this.records.findIndex((record) => record.startsWith(start));
    return id === -1 ? undefined : `${id}\n${this.records[id]}\n${this.note()}`;
  }

  #data(start: number, width: number): string | undefined {
    const records = this.records.slice(start, start + width);
    return records.length === width ? records.map((text) => `${text}\n`).join("") : undefined;
  }

  #tile(level: number, n: number, width: number): Buffer | undefined {
    let row = this.records.map(leaf);
    for (let at = 0; at < level * 8; at++) {
      row = row.flatMap((left, index) => {
        const right = row[index + 1];
        return index % 2 === 0 && right ? [nodeHash(left, right)] : [];
      });
    }
    const hashes = row.slice(n * 256, n * 256 + width);
    return hashes.length === width ? Buffer.concat(hashes) : undefined;
  }
}

function leaf(text: string): Buffer {
  return recordHash(Buffer.from(text));
}

/** By the definition: the largest full subtree on the left. */
function root(leaves: readonly Buffer[]): Buffer {
  const [first, second] = leaves;
  if (!first) return createHash("sha256").digest();
  if (!second) return first;
  let left = 1;
  while (left * 2 < leaves.length) left *= 2;
  return nodeHash(root(leaves.slice(0, left)), root(leaves.slice(left)));
}

export interface FakeSumDb {
  readonly url: string;
  readonly requests: readonly string[];
  /** What answers from now on. */
  serve(answer: (path: string) => string | Buffer | undefined): void;
  close(): Promise<void>;
}

export async function startSumDb(log: FakeLog): Promise<FakeSumDb> {
  let answer = (path: string): string | Buffer | undefined => log.answer(path);
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "");
    requests.push(path);
    const content = answer(path);
    if (content === undefined) response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    else response.end(content);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    serve: (next) => {
      answer = next;
    },
    close: async () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
