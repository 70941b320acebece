/**
 * Keys by single sign-on: a token that `aws sso login` leaves in a file is exchanged for those of a role.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html
 * @see https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_GetRoleCredentials.html
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { readIfThere } from "../../../proxy/source.ts";
import type { Environment } from "../../../settings.ts";
import type { Keys } from "./keys.ts";
import { configSection } from "./ini.ts";
import { awsEndpoint } from "./place.ts";
import { type Ask, jsonOf, keysOf, noKeys } from "./role-keys.ts";

export async function signOnKeys(
  env: Environment,
  profile: Readonly<Record<string, string>>,
  name: string,
  ask: Ask,
): Promise<Keys> {
  const { sso_session: session } = profile;
  const settings = session === undefined ? profile : { ...profile, ...configSection(env, `sso-session ${session}`) };
  const { sso_start_url: start = "", sso_region: region, sso_account_id: account, sso_role_name: role } = settings;
  if (!region || !account || !role)
    throw noKeys(
      `profile \`${name}\` needs sso_region, sso_account_id and sso_role_name for a login by single sign-on`,
    );
  const url = new URL("/federation/credentials", env["AWS_ENDPOINT_URL_SSO"] || awsEndpoint("portal.sso", region));
  url.search = new URLSearchParams({ account_id: account, role_name: role }).toString();
  const headers = { "x-amz-sso_bearer_token": tokenOf(env, session ?? start, name) };
  const { status, text } = await ask(url, { headers });
  if (status === 401) throw noKeys(loginAgain(name));
  if (status !== 200) throw noKeys(`${url.host} gave none for ${role} of account ${account}: ${status}`);
  const { roleCredentials: keys } = jsonOf(url.host, text);
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = (keys ?? {}) as Readonly<Record<string, unknown>>;
  return keysOf(url.host, {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    Token: sessionToken,
    Expiration: typeof expiration === "number" ? new Date(expiration).toISOString() : undefined,
  });
}

/** The file is called after the session, or after the address where it begins when there is none. */
function tokenOf(env: Environment, session: string, profile: string): string {
  const file = `${createHash("sha1").update(session).digest("hex")}.json`;
  const text = readIfThere(join(env["HOME"] ?? "", ".aws", "sso", "cache", file))?.toString("utf8");
  if (text === undefined) throw noKeys(loginAgain(profile));
  const { accessToken, expiresAt } = jsonOf(`~/.aws/sso/cache/${file}`, text);
  const ended = typeof expiresAt === "string" && Date.parse(expiresAt) < Date.now();
  if (typeof accessToken !== "string" || ended) throw noKeys(loginAgain(profile));
  return accessToken;
}

function loginAgain(profile: string): string {
  return `the login of profile \`${profile}\` has ended or never was: run \`aws sso login --profile ${profile}\``;
}
