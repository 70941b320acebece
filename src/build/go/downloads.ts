/**
 * What a download of modules needs of the image: a proxy that may be asked, git and credentials for private ones. The
 * network itself is taken to answer.
 */
import { parseGoProxy } from "../../go/env/go-proxy.ts";
import { matchPrefixPatterns } from "../../go/version/prefix-patterns.ts";
import { isWithin } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import { textOf } from "../fs/node.ts";
import type { Obstacle } from "../obstacle.ts";
import { type Call, which } from "../shell/command.ts";
import { type ModuleSet, replacement } from "./modules.ts";
import type { GoSettings } from "./settings.ts";
import { fileProxyObstacle } from "./file-proxy.ts";
import { loopbackObstacle } from "./loopback.ts";
import { remarkInsecure, remarkPrivate } from "./private-hint.ts";
import { sshHostObstacle } from "./ssh-host.ts";
import { moduleCacheObstacle } from "./caches.ts";

/** Where the step that downloaded the modules notes it, so that later steps need no network. */
export function downloadedMark(settings: GoSettings): string {
  return `${settings.gomodcache}/cache/download/slipway`;
}

export function moduleNeeds(set: ModuleSet): { readonly path: string; readonly version: string }[] {
  const needs = new Map<string, string>();
  for (const main of set.mains) {
    for (const require of main.mod.require) {
      const replaced = replacement(set, require.path, require.version);
      if (replaced?.replace.local || set.mains.some((other) => other.path === require.path)) continue;
      needs.set(replaced?.replace.new.path ?? require.path, replaced?.replace.new.version ?? require.version);
    }
  }
  return [...needs].map(([path, version]) => ({ path, version }));
}

/** Why the modules can't be had, when that is sure. */
export function downloadObstacle(
  call: Call,
  settings: GoSettings,
  modules: readonly { readonly path: string; readonly version: string }[],
): Obstacle | undefined {
  const { machine } = call;
  const [first] = modules;
  if (!first) return undefined;
  const mark = machine.fs.stat(downloadedMark(settings));
  if (mark.is !== "no") return undefined;
  const cached = machine.mounts.some((mount) => mount.type === "cache" && isWithin(settings.gomodcache, mount.target));
  const proxy = settings.get("GOPROXY");
  if (proxy === "off" && !cached) return { kind: "goproxy-off", module: first.path };
  if (proxy !== undefined && !isKnown(proxy)) return undefined;
  const noproxy = settings.get("GONOPROXY") ?? settings.get("GOPRIVATE") ?? "";
  const { error } = parseGoProxy(proxy, isKnown(noproxy) ? noproxy : "");
  if (error !== undefined && !cached) return { kind: "goproxy-invalid", value: proxy ?? "", message: error };
  const unwritable = moduleCacheObstacle(call, settings);
  if (unwritable) return unwritable;
  if (machine.network === "none" && !cached && proxy?.startsWith("file:") !== true)
    return { kind: "network-none", what: first.path };
  remarkPrivate(call, settings, modules);
  remarkInsecure(call, settings, modules);
  const denied = privateObstacle(call, settings, modules);
  if (denied || cached) return denied;
  return fileProxyObstacle(call, settings, modules) ?? loopbackObstacle(call, settings, first.path);
}

function privateObstacle(
  call: Call,
  settings: GoSettings,
  modules: readonly { readonly path: string; readonly version: string }[],
): Obstacle | undefined {
  const { machine } = call;
  const goprivate = settings.get("GOPRIVATE") ?? "";
  const noproxy = settings.get("GONOPROXY") ?? goprivate;
  const direct = settings.get("GOPROXY") === "direct";
  if (!isKnown(noproxy)) return undefined;
  const git = which(machine, "git", call.env.get("PATH"));
  for (const { path } of modules) {
    const matched = noproxy !== "" && matchPrefixPatterns(noproxy, path);
    if (!matched && !direct) continue;
    const because = direct ? "GOPROXY=direct" : settings.get("GONOPROXY") === undefined ? "GOPRIVATE" : "GONOPROXY";
    if (git.is === "no") return { kind: "git-missing", module: path, because, image: machine.image };
    if (direct && !matched) continue;
    if (git.is === "unknown") continue;
    const ssh = sshHostObstacle(call, path);
    if (ssh) return ssh;
    if (credentials(call, settings) !== "no") continue;
    return { kind: "no-credentials", module: path, host: path.split("/")[0] ?? path, because };
  }
  return undefined;
}

/** Whether anything in the image or the step could give git a name and password, or a key. */
function credentials(call: Call, settings: GoSettings): "no" | "maybe" {
  const { machine, env } = call;
  const home = env.get("HOME") ?? machine.user.home;
  if (machine.mounts.some((mount) => mount.type === "secret" || mount.type === "ssh")) return "maybe";
  const files = [
    `${home}/.netrc`,
    "/root/.netrc",
    `${home}/.git-credentials`,
    `${home}/.gitconfig`,
    "/root/.gitconfig",
    "/etc/gitconfig",
    `${home}/.ssh`,
    "/root/.ssh",
    `${home}/.config/git`,
  ];
  for (const path of files) {
    const found = machine.fs.stat(path);
    if (found.is === "unknown") return "maybe";
    if (found.is === "no") continue;
    const text = found.value.kind === "file" ? textOf(found.value) : undefined;
    // a gitconfig that only marks safe directories gives no access
    if (
      path.endsWith("gitconfig") &&
      text !== undefined &&
      !/insteadof|extraheader|credential|helper|include|sslkey/i.test(text)
    )
      continue;
    return "maybe";
  }
  const hints =
    [...env.keys()].some((name) => /^(GIT_|GOAUTH$|NETRC$|SSH_)/.test(name)) || settings.get("GOAUTH") !== undefined;
  return hints ? "maybe" : "no";
}
