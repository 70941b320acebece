/**
 * Keys of a profile: its own, or those of a role that it assumes, of a login by single sign-on, or of a program that it names.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
import { createHash } from "node:crypto";
import { outputOf } from "../../../proxy/credential-programs.ts";
import type { Environment } from "../../../settings.ts";
import { formQuestion } from "../form.ts";
import { environmentKeys, type Keys } from "./keys.ts";
import { profileName, profileOf } from "./ini.ts";
import {
  type Ask,
  containerKeys,
  jsonOf,
  keysOf,
  machineKeys,
  noKeys,
  tokenService,
  tokenServiceKeys,
  webIdentityKeys,
} from "./role-keys.ts";
import { signed } from "./sign.ts";
import { signOnKeys } from "./sign-on-keys.ts";

type Profile = Readonly<Record<string, string>>;

/** How long a program may take; it may have to ask somebody far away. Milliseconds. */
const PROGRAM = 60_000;

/** Who looks for keys. */
export interface Seeker {
  readonly env: Environment;
  /** Of the bucket. */
  readonly region: string;
  readonly ask: Ask;
}

/** Undefined where the profile has none. `from`: profiles that led here, which must not lead in a circle. */
export async function profileKeys(
  seeker: Seeker,
  name = profileName(seeker.env),
  from: readonly string[] = [],
): Promise<Keys | undefined> {
  const { env, ask } = seeker;
  const profile = profileOf(env, name);
  const own = ownKeys(profile);
  // a role may be assumed with keys of the same profile
  if (profile["role_arn"] && from.at(-1) !== name) return roleKeys(seeker, name, from);
  if (own) return own;
  if (profile["sso_session"] || profile["sso_start_url"]) return signOnKeys(env, profile, name, ask);
  const { credential_process: program } = profile;
  return program ? programKeys(env, program) : undefined;
}

function ownKeys({
  aws_access_key_id: id,
  aws_secret_access_key: secret,
  aws_session_token: session,
}: Profile): Keys | undefined {
  return id && secret ? { id, secret, session: session || undefined, until: undefined } : undefined;
}

async function roleKeys(seeker: Seeker, name: string, from: readonly string[]): Promise<Keys> {
  const { env, ask } = seeker;
  const profile = profileOf(env, name);
  const { role_arn: role = "", web_identity_token_file: file, role_session_name: session } = profile;
  const region = profile["region"] || seeker.region;
  const url = tokenService(env, region);
  if (file) return webIdentityKeys({ file, role, name: session }, url, ask);
  if (profile["mfa_serial"])
    throw noKeys(
      `profile \`${name}\` wants a code of ${profile["mfa_serial"]}, and nobody is there to type it: \`aws configure export-credentials --profile ${name} --format env\` makes variables of it`,
    );
  const keys = await sourceKeys(seeker, name, from);
  const form = {
    Action: "AssumeRole",
    Version: "2011-06-15",
    RoleArn: role,
    RoleSessionName: session || "slipway",
    ...(profile["duration_seconds"] ? { DurationSeconds: profile["duration_seconds"] } : {}),
    ...(profile["external_id"] ? { ExternalId: profile["external_id"] } : {}),
  };
  const { method, headers, body } = formQuestion(form);
  const question = { method, url, headers, hash: createHash("sha256").update(body).digest("hex") };
  const scope = { region, service: "sts" };
  const said = await ask(url, { method, body, headers: signed(question, scope, keys, new Date()) });
  return tokenServiceKeys(url, role, said);
}

/** Those that the role is asked for with. */
async function sourceKeys(seeker: Seeker, name: string, from: readonly string[]): Promise<Keys> {
  const { env, ask } = seeker;
  const { source_profile: source, credential_source: kind } = profileOf(env, name);
  if (source !== undefined && source !== name && from.includes(source))
    throw noKeys(`profiles lead in a circle: ${[...from, name, source].join(", ")}`);
  const keys =
    source === undefined ? await sourceNamed(kind, env, ask) : await profileKeys(seeker, source, [...from, name]);
  if (keys) return keys;
  throw noKeys(
    source !== undefined
      ? `profile \`${source}\`, which profile \`${name}\` names as its source_profile, has no keys`
      : kind === undefined
        ? `profile \`${name}\` has a role_arn and neither source_profile nor credential_source`
        : `credential_source \`${kind}\` of profile \`${name}\` has no keys`,
  );
}

async function sourceNamed(kind: string | undefined, env: Environment, ask: Ask): Promise<Keys | undefined> {
  if (kind === "Environment") return environmentKeys(env);
  if (kind === "EcsContainer") return containerKeys(env, ask);
  return kind === "Ec2InstanceMetadata" ? machineKeys(env, ask) : undefined;
}

/** The program is run by a shell, as other programs for S3 do. */
async function programKeys(env: Environment, program: string): Promise<Keys> {
  const out = await outputOf(["sh", "-c", program], env, { input: "", timeout: PROGRAM });
  if (out === undefined) throw noKeys(`credential_process \`${program}\` failed; run it by hand to see why`);
  const said = jsonOf(`credential_process \`${program}\``, out);
  return keysOf(`credential_process \`${program}\``, { ...said, Token: said["SessionToken"] });
}
