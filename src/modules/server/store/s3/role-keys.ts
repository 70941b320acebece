/**
 * Keys of a role that a container, a Kubernetes service account or a machine has. Each is a small web service beside it.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
 */
import { readIfThere } from "../../../proxy/source.ts";
import type { Environment } from "../../../settings.ts";
import { formQuestion } from "../form.ts";
import { StoreFailure } from "../store.ts";
import type { Keys } from "./keys.ts";
import { awsEndpoint } from "./place.ts";
import { element } from "./xml.ts";

export interface Said {
  readonly status: number;
  readonly text: string;
}

/** One small question. `quick`: where nothing may listen at all. */
export type Ask = (
  url: URL,
  options: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: Uint8Array;
    readonly quick?: boolean;
  },
) => Promise<Said>;

/** A role that a token of somebody else's entitles to. */
export async function webIdentityKeys(
  { file, role, name }: { readonly file: string; readonly role: string; readonly name: string | undefined },
  url: URL,
  ask: Ask,
): Promise<Keys> {
  const token = readIfThere(file)?.toString("utf8").trim();
  if (!token) throw noKeys(`\`${file}\` (AWS_WEB_IDENTITY_TOKEN_FILE) has no token`);
  const form = {
    Action: "AssumeRoleWithWebIdentity",
    Version: "2011-06-15",
    RoleArn: role,
    RoleSessionName: name || "slipway",
    WebIdentityToken: token,
  };
  return tokenServiceKeys(url, role, await ask(url, formQuestion(form)));
}

/** What the Security Token Service answers. */
export function tokenServiceKeys({ host }: URL, role: string, { status, text }: Said): Keys {
  if (status !== 200) {
    throw noKeys(
      `${host} gave none for ${role}: ${status} ${element(text, "Code") ?? ""} ${element(text, "Message") ?? ""}`,
    );
  }
  return keysOf(host, {
    AccessKeyId: element(text, "AccessKeyId"),
    SecretAccessKey: element(text, "SecretAccessKey"),
    Token: element(text, "SessionToken"),
    Expiration: element(text, "Expiration"),
  });
}

export function tokenService(env: Environment, region: string): URL {
  return new URL(env["AWS_ENDPOINT_URL_STS"] || awsEndpoint("sts", region));
}

export async function containerKeys(env: Environment, ask: Ask): Promise<Keys> {
  const { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: path, AWS_CONTAINER_CREDENTIALS_FULL_URI: whole = "" } = env;
  const url = path ? new URL(path, "http://169.254.170.2") : new URL(whole);
  const file = env["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"];
  const token = (file && readIfThere(file)?.toString("utf8").trim()) || env["AWS_CONTAINER_AUTHORIZATION_TOKEN"];
  return documentOf(url, await ask(url, { headers: token ? { authorization: token } : {} }));
}

/** Undefined where this is no such machine, or it has no role. */
export async function machineKeys(env: Environment, ask: Ask): Promise<Keys | undefined> {
  const base = env["AWS_EC2_METADATA_SERVICE_ENDPOINT"] || "http://169.254.169.254";
  const at = (path: string): URL => new URL(`/latest/${path}`, base);
  const asked = { method: "PUT", headers: { "x-aws-ec2-metadata-token-ttl-seconds": "21600" }, quick: true };
  const token = await ask(at("api/token"), asked).catch(() => undefined);
  if (token?.status !== 200) return undefined;
  const headers = { "x-aws-ec2-metadata-token": token.text };
  const roles = await ask(at("meta-data/iam/security-credentials/"), { headers });
  const [role = ""] = roles.text.split("\n");
  if (roles.status !== 200 || role === "") return undefined;
  const url = at(`meta-data/iam/security-credentials/${role}`);
  return documentOf(url, await ask(url, { headers }));
}

function documentOf(url: URL, { status, text }: Said): Keys {
  if (status !== 200) throw noKeys(`${url.host} answered ${status}`);
  return keysOf(url.host, jsonOf(url.host, text));
}

export function jsonOf(from: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === "object" && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // said below
  }
  throw noKeys(`${from} answered something else`);
}

/** `from`: a host or a program, for messages. */
export function keysOf(
  from: string,
  { AccessKeyId, SecretAccessKey, Token, Expiration }: Readonly<Record<string, unknown>>,
): Keys {
  if (typeof AccessKeyId !== "string" || typeof SecretAccessKey !== "string")
    throw noKeys(`${from} answered without keys`);
  const until = typeof Expiration === "string" ? Date.parse(Expiration) : Number.NaN;
  return {
    id: AccessKeyId,
    secret: SecretAccessKey,
    session: typeof Token === "string" ? Token : undefined,
    until: Number.isNaN(until) ? undefined : until,
  };
}

export function noKeys(message: string): StoreFailure {
  return new StoreFailure("NoCredentials", `no credentials for the bucket: ${message.trim()}`, true);
}
