/** A server for S3 on 127.0.0.1 in memory, with small pages, that misbehaves where it is told to. It takes no body whose hash isn't the one that was signed. */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";

interface Kept {
  readonly content: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers a request itself and returns true, or leaves it. `count`: requests so far, this one counts. */
export type S3Mischief = (request: IncomingMessage, response: ServerResponse, count: number) => boolean;

export interface FakeS3 {
  readonly url: string;
  readonly env: Readonly<Record<string, string>>;
  /** By key, with the prefix. */
  readonly objects: Map<string, Kept>;
  /** `GET key`, in order. */
  readonly requests: string[];
  mischief: S3Mischief | undefined;
  /** Takes If-None-Match for nothing. */
  careless: boolean;
}

const BUCKET = "bucket";
const PAGE = 3;

const servers: (() => void)[] = [];
afterEach(() => {
  for (const close of servers.splice(0)) close();
});

export async function fakeS3(): Promise<FakeS3> {
  const objects = new Map<string, Kept>();
  const fake: FakeS3 = { url: "", env: {}, objects, requests: [], mischief: undefined, careless: false };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://fake");
    const [, bucket = "", ...rest] = decodeURIComponent(pathname).split("/");
    const key = rest.join("/");
    fake.requests.push(`${request.method} ${key === "" ? "?" : key}`);
    if (fake.mischief?.(request, response, fake.requests.length)) return;
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks);
      const hash = createHash("sha256").update(body).digest("hex");
      if (!request.headers.authorization?.includes("Credential=key/")) refuse(response, 403, "InvalidAccessKeyId");
      else if (request.headers["x-amz-content-sha256"] !== hash) refuse(response, 400, "XAmzContentSHA256Mismatch");
      else if (bucket !== BUCKET) refuse(response, 404, "NoSuchBucket");
      else if (key === "") list(response, objects, searchParams);
      else answer(request, response, { fake, key, body });
    });
    request.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  servers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { AWS_ENDPOINT_URL: url, AWS_ACCESS_KEY_ID: "key", AWS_SECRET_ACCESS_KEY: "secret" };
  return Object.assign(fake, { url, env });
}

/** `message` is what AWS has there, more or less. */
export function refuse(response: ServerResponse, status: number, code: string, more = ""): void {
  const text = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>it says &quot;no&quot;</Message>${more}</Error>`;
  response.writeHead(status, { "content-type": "application/xml" }).end(text);
}

function answer(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  { fake, key, body }: { readonly fake: FakeS3; readonly key: string; readonly body: Buffer },
): void {
  const found = fake.objects.get(key);
  if (method === "PUT") {
    if (found && headers["if-none-match"] === "*" && !fake.careless) {
      refuse(response, 412, "PreconditionFailed");
      return;
    }
    const own = Object.entries(headers).filter(([name]) => name.startsWith("x-amz-meta-"));
    const etag = `"${createHash("md5").update(body).digest("hex")}"`;
    const time = new Date().toUTCString();
    const kept = Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
    fake.objects.set(key, { content: body, headers: { ...kept, etag, "last-modified": time } });
    response.writeHead(200, { etag }).end();
  } else if (method === "DELETE") {
    fake.objects.delete(key);
    response.writeHead(204).end();
  } else if (!found) {
    if (method === "HEAD") response.writeHead(404).end();
    else refuse(response, 404, "NoSuchKey");
  } else if (headers["if-match"] !== undefined && headers["if-match"] !== found.headers["etag"]) {
    refuse(response, 412, "PreconditionFailed");
  } else {
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? [];
    const part = from === undefined ? found.content : found.content.subarray(Number(from), Number(to) + 1);
    response.writeHead(from === undefined ? 200 : 206, { ...found.headers, "content-length": part.length });
    response.end(method === "HEAD" ? undefined : part);
  }
}

function list(response: ServerResponse, objects: ReadonlyMap<string, Kept>, asked: URLSearchParams): void {
  const prefix = asked.get("prefix") ?? "";
  const after = asked.get("continuation-token") ?? "";
  const keys = [...objects.keys()].sort().filter((key) => key.startsWith(prefix) && key > after);
  const page = keys.slice(0, PAGE).map((key) => {
    const { content, headers }: Kept = objects.get(key) ?? { content: Buffer.alloc(0), headers: {} };
    const time = new Date(headers["last-modified"] ?? 0).toISOString();
    return `<Contents><Key>${encodeURIComponent(key)}</Key><LastModified>${time}</LastModified><ETag>${headers["etag"]?.replaceAll('"', "&quot;")}</ETag><Size>${content.length}</Size></Contents>`;
  });
  const more = keys.length > PAGE;
  const next = more ? `<NextContinuationToken>${keys[PAGE - 1]}</NextContinuationToken>` : "";
  response.end(
    `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><EncodingType>url</EncodingType><IsTruncated>${more}</IsTruncated>${next}${page.join("")}</ListBucketResult>`,
  );
}
