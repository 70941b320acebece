/**
 * Credentials of ~/.netrc, or of the file that NETRC names, as the go command reads them: the first entry of a host that is
 * complete counts, `default` is passed over, macros end at an empty line.
 * @see https://pkg.go.dev/cmd/go#hdr-GOAUTH_environment_variable
 */
import { fields } from "../../text/go-space.ts";

export interface NetrcEntry {
  /** A host, or the beginning of a URL without its scheme. */
  readonly machine: string;
  readonly login: string;
  readonly password: string;
}

export function parseNetrc(text: string): NetrcEntry[] {
  const entries: NetrcEntry[] = [];
  let entry = { machine: "", login: "", password: "" };
  let inMacro = false;
  for (const line of text.split("\n")) {
    if (inMacro) {
      inMacro = line !== "";
      continue;
    }
    const words = fields(line);
    let at = 0;
    for (; at < words.length - 1; at += 2) {
      const [key, value = ""] = [words[at], words[at + 1]];
      if (key === "machine") entry = { machine: value, login: "", password: "" };
      else if (key === "login") entry.login = value;
      else if (key === "password") entry.password = value;
      else if (key === "macdef") inMacro = true;
      if (entry.machine !== "" && entry.login !== "" && entry.password !== "") {
        entries.push(entry);
        entry = { machine: "", login: "", password: "" };
      }
    }
    if (words[at] === "default") break;
  }
  return entries;
}

/** The value of an Authorization header. */
export function basic(login: string, password: string): string {
  return `Basic ${Buffer.from(`${login}:${password}`).toString("base64")}`;
}
