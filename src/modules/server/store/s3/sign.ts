/**
 * AWS Signature Version 4 in a header: a hash of the question as both sides write it down, signed with a key for one day, region and
 * service. For S3 the path is encoded once; other services encode it twice, which their fixed paths don't show.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
import { createHash, createHmac } from "node:crypto";
import type { Keys } from "./keys.ts";

export interface Unsigned {
  readonly method: string;
  /** As it is sent: path and query encoded already, by `encoded`. */
  readonly url: URL;
  /** Names in small letters; without `host`. */
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the body, in hexadecimal digits. */
  readonly hash: string;
}

export interface Scope {
  readonly region: string;
  readonly service: string;
}

/** The headers to be sent. */
export function signed(question: Unsigned, scope: Scope, keys: Keys, now: Date): Readonly<Record<string, string>> {
  const time = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const day = time.slice(0, 8);
  const headers: Record<string, string> = { ...question.headers, "x-amz-date": time };
  if (keys.session !== undefined) headers["x-amz-security-token"] = keys.session;
  const canonical = Object.entries({ ...headers, host: question.url.host })
    .map(([name, value]) => [name, value.trim().replaceAll(/\s+/g, " ")] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const names = canonical.map(([name]) => name).join(";");
  const lines = canonical.map(([name, value]) => `${name}:${value}\n`).join("");
  const { pathname, search } = question.url;
  const asked = [question.method, pathname, sortedQuery(search), lines, names, question.hash].join("\n");
  const place = `${day}/${scope.region}/${scope.service}/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", time, place, createHash("sha256").update(asked).digest("hex")].join("\n");
  let key: string | Buffer = `AWS4${keys.secret}`;
  for (const part of [day, scope.region, scope.service, "aws4_request"]) key = hmac(key, part);
  const signature = hmac(key, text).toString("hex");
  headers["authorization"] =
    `AWS4-HMAC-SHA256 Credential=${keys.id}/${place}, SignedHeaders=${names}, Signature=${signature}`;
  return headers;
}

/** All but letters, digits and `-._~`; a slash only stays where it separates. */
export function encoded(text: string, slash: "%2F" | "/" = "%2F"): string {
  return encodeURIComponent(text)
    .replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%2F", slash);
}

function sortedQuery(search: string): string {
  return search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => (pair.includes("=") ? pair : `${pair}=`))
    .map((pair) => [pair.slice(0, pair.indexOf("=")), pair] as const)
    .sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map(([, pair]) => pair)
    .join("&");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
