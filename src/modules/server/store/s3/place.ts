/**
 * Where a bucket is. `s3://BUCKET/PREFIX?endpoint=URL&region=NAME&path-style=false`; what isn't said there is read from the variables and files that
 * all programs for S3 know. @see https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
 */
import type { Environment } from "../../../settings.ts";
import { StoreError } from "../store.ts";
import { refuseUnknown, yesOrNo } from "../url-options.ts";
import { profileOf } from "./ini.ts";
import { encoded } from "./sign.ts";

export interface S3Place {
  readonly bucket: string;
  /** Before every name; ends with a slash, or is empty. */
  readonly prefix: string;
  readonly region: string;
  /** Of the bucket; with a slash at its end. */
  readonly url: string;
  /** As the user knows it, for messages. */
  readonly shown: string;
}

const OPTIONS = ["endpoint", "region", "path-style"];

export function s3Place(text: string, env: Environment): S3Place {
  if (!URL.canParse(text)) throw new StoreError(`\`${text}\` is no URL of a bucket: write s3://BUCKET/PREFIX`);
  const { hostname: bucket, pathname, searchParams, username, port } = new URL(text);
  const prefix = decodeURIComponent(pathname).replaceAll(/^\/+|\/+$/g, "");
  const shown = `s3://${bucket}${prefix === "" ? "" : `/${prefix}`}`;
  if (username !== "")
    throw new StoreError(`\`${shown}\`: credentials don't belong in a URL; AWS_ACCESS_KEY_ID or a profile has them`);
  if (!/^[\w.-]{3,255}$/.test(bucket) || port !== "")
    throw new StoreError(`\`${text}\` names no bucket: write s3://BUCKET/PREFIX?endpoint=https://HOST:PORT`);
  refuseUnknown(searchParams, OPTIONS, shown);
  const profile = profileOf(env);
  const given =
    searchParams.get("endpoint") || env["AWS_ENDPOINT_URL_S3"] || env["AWS_ENDPOINT_URL"] || profile["endpoint_url"];
  const region =
    searchParams.get("region") ||
    env["AWS_REGION"] ||
    env["AWS_DEFAULT_REGION"] ||
    profile["region"] ||
    (given && "us-east-1");
  if (!region)
    throw new StoreError(
      `in which region \`${shown}\` is isn't known: set AWS_REGION, or write ${shown}?region=NAME (or ?endpoint=URL for a server of your own)`,
    );
  const endpoint = given || awsEndpoint("s3", region);
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
    throw new StoreError(`\`${endpoint}\` is no endpoint of S3: write a URL, as https://minio.example.com:9000`);
  // a certificate for *.s3.… has no room for a dot; servers of one's own rarely have names for buckets
  const pathStyle = yesOrNo(searchParams, "path-style") ?? (Boolean(given) || bucket.includes("."));
  return {
    bucket,
    prefix: prefix === "" ? "" : `${prefix}/`,
    region,
    url: bucketUrl(endpoint, bucket, pathStyle),
    shown,
  };
}

export function awsEndpoint(service: "s3" | "sts" | "portal.sso", region: string): string {
  return `https://${service}.${region}.amazonaws.com${region.startsWith("cn-") ? ".cn" : ""}`;
}

function bucketUrl(endpoint: string, bucket: string, pathStyle: boolean): string {
  const url = new URL(endpoint);
  const path = url.pathname.replace(/\/+$/, "");
  if (!pathStyle) url.hostname = `${bucket}.${url.hostname}`;
  return `${url.origin}${path}/${pathStyle ? `${encoded(bucket)}/` : ""}`;
}
