/**
 * `~/.aws/credentials` and `~/.aws/config`: sections with `name = value`. A section of the latter is called `profile NAME`, but for
 * `default`. @see https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html
 */
import { join } from "node:path";
import { readIfThere } from "../../../proxy/source.ts";
import type { Environment } from "../../../settings.ts";

/** What both files say of the profile that is meant; the credentials file comes first. Files are read each time: they change. */
export function profileOf(env: Environment): Readonly<Record<string, string>> {
  const profile = env["AWS_PROFILE"] || "default";
  const home = env["HOME"] ? join(env["HOME"], ".aws") : undefined;
  const read = (variable: string, name: string, section: string): Record<string, string> => {
    const file = env[variable] || (home && join(home, name));
    const text = file ? readIfThere(file)?.toString("utf8") : undefined;
    return text === undefined ? {} : sectionOf(text, section);
  };
  return {
    ...read("AWS_CONFIG_FILE", "config", profile === "default" ? profile : `profile ${profile}`),
    ...read("AWS_SHARED_CREDENTIALS_FILE", "credentials", profile),
  };
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
