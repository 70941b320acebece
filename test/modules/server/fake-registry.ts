/** A registry on 127.0.0.1 in memory, with small pages, that misbehaves where it is told to. It takes no content that hasn't the digest it is sent by. */
import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";

export interface FakeRegistry {
  readonly host: string;
  readonly blobs: Map<string, Buffer>;
  /** Digests by tag. */
  readonly tags: Map<string, string>;
  readonly manifests: Map<string, Buffer>;
  /** `GET /v2/…`, in order. */
  readonly requests: string[];
  /** Answers a request itself and returns true, or leaves it. */
  mischief: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  /** Who may do anything: nobody has to say who they are, by user and password, or by tokens of a service that wants these. */
  auth: "none" | "basic" | "token";
  /** Contents are at another host, which wants no header. */
  elsewhere: boolean;
  /** Tokens that were given. */
  readonly tokens: Map<string, string>;
}

const LOGIN = `Basic ${Buffer.from("user:pass:word").toString("base64")}`;
const PAGE = 2;

const servers: (() => void)[] = [];
afterEach(() => {
  for (const close of servers.splice(0)) close();
});

export async function fakeRegistry(): Promise<FakeRegistry> {
  const fake: FakeRegistry = {
    host: "",
    blobs: new Map(),
    tags: new Map(),
    manifests: new Map(),
    requests: [],
    mischief: undefined,
    auth: "none",
    elsewhere: false,
    tokens: new Map(),
  };
  const server = createServer((request, response) => {
    fake.requests.push(`${request.method} ${request.url}`);
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("error", () => undefined);
    request.on("end", () => {
      if (fake.mischief?.(request, response)) return;
      answer(fake, request, response, Buffer.concat(chunks));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  servers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return Object.assign(fake, { host: `127.0.0.1:${(server.address() as AddressInfo).port}` });
}

export function refuse(response: ServerResponse, status: number, code: string): void {
  const text = JSON.stringify({ errors: [{ code, message: "it says no", detail: {} }] });
  response.writeHead(status, { "content-type": "application/json" }).end(text);
}

function digestOf(content: Buffer): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}

function answer(fake: FakeRegistry, request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const { method, headers } = request;
  const url = new URL(request.url ?? "", `http://${fake.host}`);
  if (url.pathname === "/token") giveToken(fake, request, response, { url, body });
  else if (url.pathname.startsWith("/elsewhere/")) {
    if (headers.authorization !== undefined) refuse(response, 400, "ONLY_ONE_AUTH_MECHANISM");
    else sendBlob(fake, request, response, url.pathname.slice("/elsewhere/".length));
  } else if (!mayDo(fake, request)) {
    const scope = method === "GET" || method === "HEAD" ? "pull" : method === "DELETE" ? "delete" : "pull,push";
    const bearer = `Bearer realm="http://${fake.host}/token",service="fake",scope="repository:go/modules:${scope}"`;
    response.setHeader("www-authenticate", fake.auth === "basic" ? 'Basic realm="fake"' : bearer);
    refuse(response, 401, "UNAUTHORIZED");
  } else {
    const [, kind = "", rest = ""] =
      /^\/v2\/go\/modules\/(blobs\/uploads|blobs|manifests|tags)\/(.*)$/.exec(url.pathname) ?? [];
    if (kind === "") refuse(response, 404, "NAME_UNKNOWN");
    else if (kind === "tags") sendTags(fake, response, url);
    else if (kind === "blobs/uploads") takeBlob(fake, request, response, { url, body });
    else if (kind === "manifests") manifest(fake, request, response, { reference: rest, body });
    else if (fake.elsewhere && method === "GET")
      response.writeHead(307, { location: `http://localhost:${url.port}/elsewhere/${rest}` }).end();
    else sendBlob(fake, request, response, rest);
  }
}

function mayDo(
  { auth, tokens }: FakeRegistry,
  { method = "", headers: { authorization = "" } }: IncomingMessage,
): boolean {
  if (auth === "none") return true;
  if (auth === "basic") return authorization === LOGIN;
  const scope = tokens.get(authorization.replace("Bearer ", "")) ?? "";
  return scope.includes(method === "DELETE" ? "delete" : method === "GET" || method === "HEAD" ? "pull" : "push");
}

function giveToken(
  fake: FakeRegistry,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  { url, body }: { readonly url: URL; readonly body: Buffer },
): void {
  const asked = method === "POST" ? new URLSearchParams(body.toString()) : url.searchParams;
  const known = method === "POST" ? asked.get("refresh_token") === "identity" : headers.authorization === LOGIN;
  if (!known) {
    refuse(response, 401, "UNAUTHORIZED");
    return;
  }
  const token = randomUUID();
  fake.tokens.set(token, asked.get("scope") ?? "");
  response.end(JSON.stringify(method === "POST" ? { access_token: token } : { token }));
}

function takeBlob(
  fake: FakeRegistry,
  { method }: IncomingMessage,
  response: ServerResponse,
  { url, body }: { readonly url: URL; readonly body: Buffer },
): void {
  if (method === "POST") {
    response.writeHead(202, { location: `/v2/go/modules/blobs/uploads/${randomUUID()}?_state=x%2By` }).end();
    return;
  }
  const digest = digestOf(body);
  if (url.searchParams.get("digest") !== digest || url.searchParams.get("_state") !== "x+y") {
    refuse(response, 400, "DIGEST_INVALID");
    return;
  }
  fake.blobs.set(digest, body);
  response.writeHead(201).end();
}

function sendBlob(
  fake: FakeRegistry,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  digest: string,
): void {
  const found = fake.blobs.get(digest);
  if (!found) {
    refuse(response, 404, "BLOB_UNKNOWN");
    return;
  }
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? [];
  const part = from === undefined ? found : found.subarray(Number(from), Number(to) + 1);
  response.writeHead(from === undefined ? 200 : 206, { "content-length": part.length });
  response.end(method === "HEAD" ? undefined : part);
}

function manifest(
  fake: FakeRegistry,
  { method }: IncomingMessage,
  response: ServerResponse,
  { reference, body }: { readonly reference: string; readonly body: Buffer },
): void {
  if (method === "PUT") {
    const { layers = [] } = JSON.parse(body.toString()) as { readonly layers?: readonly { readonly digest: string }[] };
    if (layers.some(({ digest }) => !fake.blobs.has(digest))) {
      refuse(response, 404, "MANIFEST_BLOB_UNKNOWN");
      return;
    }
    fake.manifests.set(digestOf(body), body);
    fake.tags.set(reference, digestOf(body));
    response.writeHead(201).end();
    return;
  }
  const digest = fake.tags.get(reference) ?? reference;
  const found = fake.manifests.get(digest);
  if (!found) refuse(response, 404, "MANIFEST_UNKNOWN");
  else if (method === "DELETE") {
    fake.manifests.delete(digest);
    for (const [tag, of] of fake.tags) if (of === digest) fake.tags.delete(tag);
    response.writeHead(202).end();
  } else response.end(found);
}

function sendTags(fake: FakeRegistry, response: ServerResponse, url: URL): void {
  const after = url.searchParams.get("last") ?? "";
  const tags = [...fake.tags.keys()].sort().filter((tag) => tag > after);
  const page = tags.slice(0, PAGE);
  if (tags.length > PAGE)
    response.setHeader("link", `</v2/go/modules/tags/list?n=${PAGE}&last=${page.at(-1)}>; rel="next"`);
  response.end(JSON.stringify({ name: "go/modules", tags: page.length === 0 ? null : page }));
}
