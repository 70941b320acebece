/** A RUN that installs packages before the failing step, in the words of the image's package manager. */
import { packageFor } from "../docker/images/packages.ts";
import type { Fix } from "../finding/finding.ts";
import { builderFacts } from "./builder-image.ts";
import type { Site } from "./cause.ts";
import { insertBefore } from "./places.ts";

type Manager = "apk" | "apt";

function managerOf(site: Site): Manager | undefined {
  const manager = builderFacts(site)?.packageManager;
  return manager === "apk" || manager === "apt" ? manager : undefined;
}

/** True when the step runs as root: another user can't install anything. */
function asRoot(site: Site): boolean {
  const user = site.trace.stages.get(site.hit.stage ?? site.plan.graph.target ?? 0)?.user ?? "";
  return /^(root|0)?(:|$)/.test(user);
}

/** Names of what is missing, as the manager's packages; undefined when one of them isn't known. */
export function packagesFor(
  site: Site,
  kind: "tool" | "header" | "module",
  names: readonly string[],
): string[] | undefined {
  const manager = managerOf(site);
  if (!manager) return undefined;
  const found = names.flatMap((name) => packageFor(manager, kind, name) ?? []);
  return found.length === names.length ? found : undefined;
}

/** `packages`: one list for each manager, or one list that both understand. */
export function installFix(
  site: Site,
  title: string,
  packages: readonly string[] | Readonly<Record<Manager, readonly string[]>> | undefined,
  line: number = site.hit.line,
): Fix[] {
  const manager = managerOf(site);
  if (!manager || !packages || !asRoot(site)) return [];
  const names = ("apk" in packages ? packages[manager] : packages).join(" ");
  const command =
    manager === "apk"
      ? `apk add --no-cache ${names}`
      : `apt-get update && apt-get install -y --no-install-recommends ${names} && rm -rf /var/lib/apt/lists/*`;
  return [{ title, safety: "safe", edits: [insertBefore(site, line, `RUN ${command}`)] }];
}
