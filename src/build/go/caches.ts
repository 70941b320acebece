/** Whether the user of a step can write where the go command must: build cache, module cache, outputs. */
import { cleanPath, dirname, isWithin, upward } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import type { GoSettings } from "./settings.ts";

/** Whether the user may create or replace `path`: decided by the nearest directory that is there. */
export function canWrite(call: Call, path: string): "yes" | "no" | "unknown" {
  const { fs, user, mounts } = call.machine;
  if (user.uid === undefined || !isKnown(path)) return "unknown";
  const mount = mounts
    .filter((item) => isWithin(path, item.target))
    .sort((a, b) => b.target.length - a.target.length)[0];
  if (mount && mount.type !== "bind") return user.uid === 0 || mount.uid === user.uid ? "yes" : "no";
  if (user.uid === 0) return "yes";
  for (const dir of upward(dirname(path))) {
    const found = fs.find(dir);
    if (found.is === "unknown") return "unknown";
    if (found.is === "yes") {
      const { node } = found.value;
      if (node.kind !== "dir" || node.mode === undefined || node.uid === undefined) return "unknown";
      if (node.uid === user.uid) return (node.mode & 0o200) !== 0 ? "yes" : "no";
      // the group isn't followed
      if ((node.mode & 0o002) !== 0) return "yes";
      return (node.mode & 0o020) !== 0 ? "unknown" : "no";
    }
  }
  return "unknown";
}

/** GOCACHE is needed by everything that compiles. @see https://pkg.go.dev/cmd/go#hdr-Build_and_test_caching */
export function buildCacheObstacle(call: Call, settings: GoSettings): Obstacle | undefined {
  const home = call.env.get("HOME") ?? call.machine.user.home;
  const cache = settings.get("GOCACHE") || `${call.env.get("XDG_CACHE_HOME") || `${home}/.cache`}/go-build`;
  if (cache === "off" || !isKnown(cache)) return undefined;
  const path = cleanPath(cache);
  if (canWrite(call, `${path}/x`) !== "no") return undefined;
  return { kind: "cache-not-writable", path, uid: call.machine.user.uid };
}

export function moduleCacheObstacle(call: Call, settings: GoSettings): Obstacle | undefined {
  if (!isKnown(settings.gomodcache)) return undefined;
  if (canWrite(call, `${settings.gomodcache}/cache/x`) !== "no") return undefined;
  return { kind: "modcache-not-writable", path: settings.gomodcache, uid: call.machine.user.uid };
}
