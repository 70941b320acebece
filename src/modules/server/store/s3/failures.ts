/**
 * What a server for S3 answers when it doesn't do as it is told, and what can be done about it.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
import type { IncomingHttpHeaders } from "node:http";
import { StoreFailure } from "../store.ts";
import { isPassingStatus } from "../../../proxy/retry.ts";
import type { S3Place } from "./place.ts";
import { element } from "./xml.ts";

export interface Refused {
  /** What was asked for: `PUT modules/…`. */
  readonly what: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The body; empty for HEAD. */
  readonly text: string;
}

const PASSING = new Set(["SlowDown", "InternalError", "ServiceUnavailable", "RequestTimeout", "Throttling"]);

/** The keys that were used are no longer good; others may be. */
const OLD_KEYS = new Set(["ExpiredToken", "InvalidAccessKeyId", "InvalidToken", "TokenRefreshRequired"]);

export function codeOf({ status, text }: Pick<Refused, "status" | "text">): string {
  return element(text, "Code") ?? (status === 403 ? "AccessDenied" : `${status}`);
}

export function isPassing({ status, text }: Refused): boolean {
  return isPassingStatus(status) || PASSING.has(codeOf({ status, text }));
}

/** The answer to HEAD has no text: 400 is how keys look there that have come to their end. */
export function hasOldKeys(refused: Refused): boolean {
  return OLD_KEYS.has(codeOf(refused)) || (refused.status === 400 && refused.text === "");
}

export function failureOf(refused: Refused, place: S3Place): StoreFailure {
  const code = codeOf(refused);
  const said = element(refused.text, "Message");
  const way = wayOut(code, refused, place);
  const message = `${place.shown}: ${refused.what}: ${refused.status} ${code}${said ? ` (${said})` : ""}${way ? `; ${way}` : ""}`;
  return new StoreFailure(code, message, isPassing(refused));
}

function wayOut(code: string, { status, headers, text }: Refused, { bucket, region }: S3Place): string {
  const home = headers["x-amz-bucket-region"] ?? element(text, "Region");
  if (typeof home === "string" && home !== region) {
    return `the bucket is in the region ${home}, and ${region} was asked: set AWS_REGION=${home}`;
  }
  switch (code) {
    case "NoSuchBucket":
      return `there is no bucket \`${bucket}\` there: make it, or correct the name or the endpoint`;
    case "AccessDenied":
    case "AllAccessDisabled":
      return `the credentials need s3:GetObject, s3:PutObject and s3:DeleteObject for the objects and s3:ListBucket for the bucket (without the last one, what isn't there is answered as forbidden)`;
    case "InvalidAccessKeyId":
    case "ExpiredToken":
    case "InvalidToken":
      return "these credentials aren't valid, or no longer: AWS_ACCESS_KEY_ID, AWS_PROFILE, or the role";
    case "SignatureDoesNotMatch":
      return "the secret doesn't belong to the key (AWS_SECRET_ACCESS_KEY), or something on the way changes requests";
    case "RequestTimeTooSkewed":
      return `the clock of this machine differs from the server's, which has ${headers.date ?? "another time"}: set it`;
    case "PermanentRedirect":
    case "TemporaryRedirect":
    case "AuthorizationHeaderMalformed":
      return "the bucket is somewhere else: AWS_REGION and the endpoint have to be its own";
    case "NotImplemented":
      return "this server doesn't have what a store needs: conditional writes (If-None-Match)";
    default:
      return status >= 300 && status < 400 ? "is this the endpoint of S3? It leads elsewhere" : "";
  }
}
