/**
 * `~/.aws/credentials` and `~/.aws/config`: sections with `name = value`. A section of the latter is called `profile NAME`, but for
 * `default`. @see https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html
 */
import { join } from "node:path";
import { readIfThere } from "../../../proxy/source.ts";
import type { Environment } from "../../../settings.ts";

/** What both files say of a profile; the credentials file comes first. Files are read each time: they change. */
export function profileOf(env: Environment, name = profileName(env)): Readonly<Record<string, string>> {
  return {
    ...(name === "default" ? configSection(env, name) : {}),
    ...configSection(env, `profile ${name}`),
    ...sectionIn(env, "AWS_SHARED_CREDENTIALS_FILE", "credentials", name),
  };
}

export function profileName(env: Environment): string {
  return env["AWS_PROFILE"] || "default";
}

/** A section of `~/.aws/config` by its whole name: `sso-session NAME`. */
export function configSection(env: Environment, section: string): Readonly<Record<string, string>> {
  return sectionIn(env, "AWS_CONFIG_FILE", "config", section);
}

function sectionIn(env: Environment, variable: string, name: string, section: string): Record<string, string> {
  const file = env[variable] || (env["HOME"] && join(env["HOME"], ".aws", name));
  const text = file ? readIfThere(file)?.toString("utf8") : undefined;
  return text === undefined ? {} : sectionOf(text, section);
}

function sectionOf(text: string, wanted: string): Record<string, string> {
  const found: Record<string, string> = {};
  let inside = false;
  for (const line of text.split(/\r?\n/)) {
    const [, section] = /^\s*\[\s*(.*?)\s*\]/.exec(line) ?? [];
    if (section !== undefined) inside = section.replace(/\s+/, " ") === wanted;
    // deeper lines are settings of a setting
    const [, name = "", value = ""] = (inside && /^([\w-]+)\s*=\s*(.*?)\s*$/.exec(line)) || [];
    if (name !== "") found[name.toLowerCase()] = value;
  }
  return found;
}
