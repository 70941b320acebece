/** What `docker compose up` adds when it starts a case's service, as options of `docker run`. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readCompose } from "../../src/deploy/compose/compose.ts";
import type { Case } from "./case-file.ts";

export function serviceOptions(found: Case, directory: string): string[] {
  const { compose } = found.head;
  if (compose === undefined) return [];
  const { services } = readCompose({
    files: [compose],
    read: (path) => {
      try {
        return readFileSync(join(directory, path), "utf8");
      } catch {
        return undefined;
      }
    },
  });
  const service = services.find(({ build }) => build !== undefined);
  if (!service) return [];
  const options: string[] = [];
  for (const { values } of service.envFiles)
    for (const [name, value] of values ?? []) options.push("--env", `${name}=${value}`);
  for (const { name, value } of service.environment) if (value !== undefined) options.push("--env", `${name}=${value}`);
  for (const { type, source, sourcePath, target } of service.volumes) {
    if (type === "bind" && sourcePath !== undefined)
      options.push("--volume", `${resolve(directory, sourcePath)}:${target}`);
    // a volume of its own: filled from the image, and gone with the container
    else if (type === "volume") options.push("--volume", target);
    else throw new Error(`${found.path}: volumes like \`${source}\` can't be played`);
  }
  return options;
}
