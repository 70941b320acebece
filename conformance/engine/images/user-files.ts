/** /etc/passwd and /etc/group from the image facts. */
import type { ImageUser } from "../../../src/docker/images/facts.ts";

export function passwdFile(users: Readonly<Record<string, ImageUser>>, shells: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries(users).map(([name, user]) => {
    return `${name}:x:${user.uid}:${user.gid}:${name}:${user.home}:${shells[name] ?? "/sbin/nologin"}\n`;
  });
  return lines.join("");
}

export function groupFile(groups: Readonly<Record<string, number>>): string {
  return Object.entries(groups)
    .map(([name, gid]) => `${name}:x:${gid}:\n`)
    .join("");
}
