/** Which of a project's direct requirements have a newer version, and which are retracted or deprecated by their authors. */
import type { ModuleVersion } from "../../go/gomod/ast.ts";
import { parseGoMod } from "../../go/gomod/parse.ts";
import { findReplace } from "../../go/mvs/summary.ts";
import { fields } from "../../text/go-space.ts";
import { Source } from "../../text/source.ts";
import { isPseudoVersion } from "../../go/version/pseudo-version.ts";
import { compareSemver, isValidSemver, semverPrerelease } from "../../go/version/semver.ts";
import type { Project } from "../fetch/project.ts";
import type { ProxyClient } from "../proxy/client.ts";
import { messageOf } from "../proxy/problem.ts";

export interface Outlook extends ModuleVersion {
  /** The newest release that isn't retracted; null when there is none newer. */
  readonly newer: string | null;
  /** Why this version is retracted; null when it isn't. */
  readonly retracted: string | null;
  readonly deprecated: string | null;
  /** Why nothing could be learned. */
  readonly error: string | null;
}

/** Asks the proxies about every direct requirement that nothing replaces. */
export async function outlooks(project: Project, client: ProxyClient): Promise<Outlook[]> {
  const wanted = new Map<string, ModuleVersion>();
  for (const { mod } of project.mains) {
    for (const { path, version, indirect } of mod.require) {
      if (!indirect && !findReplace(project, { path, version })) wanted.set(path, { path, version });
    }
  }
  return Promise.all([...wanted.values()].map(async (module) => outlook(module, client)));
}

async function outlook(module: ModuleVersion, client: ProxyClient): Promise<Outlook> {
  const nothing = { ...module, newer: null, retracted: null, deprecated: null, error: null };
  try {
    const versions = readVersions(await client.read(module.path, "@v/list"));
    const latest = newest(versions);
    if (latest === undefined) return nothing;
    // only the newest go.mod says what is retracted and deprecated
    const text = await client.small({ path: module.path, version: latest }, "mod");
    const mod = parseGoMod(new Source("go.mod", text.toString("utf8")), "lax");
    const reason = (version: string): string | undefined =>
      mod.retract.find(({ low, high }) => compareSemver(low, version) <= 0 && compareSemver(version, high) <= 0)
        ?.rationale;
    const best = newest(versions.filter((version) => reason(version) === undefined));
    return {
      ...module,
      newer: best !== undefined && compareSemver(best, module.version) > 0 ? best : null,
      retracted: reason(module.version) ?? null,
      deprecated: mod.module?.deprecated || null,
      error: null,
    };
  } catch (error) {
    return { ...nothing, error: messageOf(error) };
  }
}

/** As the go command reads a list: a time may follow a version; pseudo-versions are no releases. */
function readVersions(list: Buffer): string[] {
  return list
    .toString("utf8")
    .split("\n")
    .map((line) => fields(line)[0] ?? "")
    .filter((version) => isValidSemver(version) && !isPseudoVersion(version));
}

/** Releases come before pre-releases, whatever their numbers, as for `@latest`. */
function newest(versions: readonly string[]): string | undefined {
  const releases = versions.filter((version) => semverPrerelease(version) === "");
  return [...(releases.length > 0 ? releases : versions)].sort(compareSemver).at(-1);
}
