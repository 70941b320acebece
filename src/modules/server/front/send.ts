/** Answers on their way: conditions, ranges, bodies from memory and from the store. @see https://www.rfc-editor.org/rfc/rfc9110 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { StoredObject } from "../store/store.ts";
import type { Refusal } from "../wish.ts";
import type { ReadyAnswer } from "./hot.ts";

/** What a socket takes at once, whoever reads at its other end. */
const AT_ONCE = 16 * 1024;

export interface Sent {
  readonly status: number;
  /** Of the body. */
  readonly bytes: number;
}

/** `stall`: milliseconds in which a client takes no byte. */
export function sendReady(request: IncomingMessage, response: ServerResponse, ready: ReadyAnswer, stall: number): Sent {
  const { headers: asked } = request;
  const { body, tag } = ready;
  if (body.length > AT_ONCE) request.socket.setTimeout(stall);
  if (asked["if-none-match"] === undefined && asked.range === undefined) {
    response.writeHead(200, [...ready.headers, "content-length", `${body.length}`]);
    response.end(request.method === "HEAD" ? undefined : body);
    return { status: 200, bytes: body.length };
  }
  const plan = planOf(request, tag, body.length);
  response.writeHead(plan.status, [...ready.headers, ...plan.headers]);
  const empty = plan.length === 0 || request.method === "HEAD";
  response.end(empty ? undefined : body.subarray(plan.start, plan.start + plan.length));
  return { status: plan.status, bytes: plan.length };
}

/** Streams; memory holds a few pieces of it, however large it is. `stall` as above. */
export async function sendObject(
  request: IncomingMessage,
  response: ServerResponse,
  object: StoredObject,
  { headers, stall }: { readonly headers: readonly string[]; readonly stall: number },
): Promise<Sent> {
  const plan = planOf(request, `"${object.tag}"`, object.size);
  if (response.destroyed) {
    await object.close();
    return { status: 499, bytes: 0 };
  }
  response.writeHead(plan.status, [...headers, "etag", `"${object.tag}"`, ...plan.headers]);
  if (plan.length === 0 || request.method === "HEAD") {
    await object.close();
    response.end();
    return { status: plan.status, bytes: 0 };
  }
  // node:http ends a connection that stands still, and sets its own limit when the answer has been sent
  request.socket.setTimeout(stall);
  const last = plan.start + plan.length - 1;
  try {
    if (object.copyTo) {
      await object.copyTo(response, plan.start, last);
      response.end();
    } else await pipeline(object.stream(plan.start, last), response);
    return { status: plan.status, bytes: plan.length };
  } catch {
    // a body that can't be sent whole ends its connection: the client sees that it is cut off
    response.destroy();
    return { status: 499, bytes: 0 };
  }
}

export function sendRefusal(request: IncomingMessage, response: ServerResponse, { status, text }: Refusal): Sent {
  const body = Buffer.from(`${text}\n`);
  const headers = [
    "content-type",
    "text/plain; charset=utf-8",
    "cache-control",
    "no-store",
    "x-content-type-options",
    "nosniff",
  ];
  if (status === 405) headers.push("allow", "GET, HEAD");
  if (status === 401) headers.push("www-authenticate", 'Basic realm="Go modules", charset="UTF-8"');
  if (status === 429 || status === 503 || status === 507) headers.push("retry-after", "1");
  // what wasn't read of a request must not be taken for the next one
  if (status === 400 || status === 405 || status === 414) headers.push("connection", "close");
  response.writeHead(status, [...headers, "content-length", `${body.length}`]);
  response.end(request.method === "HEAD" ? undefined : body);
  return { status, bytes: body.length };
}

interface Plan {
  readonly status: 200 | 206 | 304 | 416;
  readonly start: number;
  readonly length: number;
  readonly headers: readonly string[];
}

function planOf({ headers, method }: IncomingMessage, tag: string, size: number): Plan {
  if (matches(headers["if-none-match"], tag)) return { status: 304, start: 0, length: 0, headers: [] };
  const whole: Plan = { status: 200, start: 0, length: size, headers: ["content-length", `${size}`] };
  const { "if-range": condition } = headers;
  if (method !== "GET" || (condition !== undefined && condition !== tag)) return whole;
  const range = rangeOf(headers.range, size);
  if (range === undefined) return whole;
  if (range === "beyond") {
    return { status: 416, start: 0, length: 0, headers: ["content-range", `bytes */${size}`, "content-length", "0"] };
  }
  const length = range.end - range.start + 1;
  const told = ["content-range", `bytes ${range.start}-${range.end}/${size}`, "content-length", `${length}`];
  return { status: 206, start: range.start, length, headers: told };
}

function matches(wanted: string | undefined, tag: string): boolean {
  if (wanted === undefined) return false;
  return wanted.split(",").some((word) => word.trim() === "*" || word.trim().replace(/^W\//, "") === tag);
}

type Range = { readonly start: number; readonly end: number };

/** One range; several are a wish that needn't be met. */
function rangeOf(header: string | undefined, size: number): Range | "beyond" | undefined {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  if (from === "")
    return to === "0" || size === 0 ? "beyond" : { start: Math.max(0, size - Number(to)), end: size - 1 };
  const end = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && Number(to) < Number(from)) return undefined;
  return Number(from) >= size ? "beyond" : { start: Number(from), end };
}
