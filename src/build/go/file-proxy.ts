/**
 * GOPROXY with a directory: `file:///modules`, laid out as a module proxy. A file that is missing counts as "not found",
 * after which the next entry is asked. @see https://go.dev/ref/mod#goproxy-protocol
 */
import { parseGoProxy } from "../../go/env/go-proxy.ts";
import { escapeModulePath, escapeVersion } from "../../go/version/escape.ts";
import { matchPrefixPatterns } from "../../go/version/prefix-patterns.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import type { GoSettings } from "./settings.ts";

/** The first module that only directories are asked for, of which none has it. */
export function fileProxyObstacle(
  { machine }: Call,
  settings: GoSettings,
  modules: readonly { readonly path: string; readonly version: string }[],
): Obstacle | undefined {
  const proxy = settings.get("GOPROXY") ?? "";
  const noproxy = settings.get("GONOPROXY") ?? settings.get("GOPRIVATE") ?? "";
  if (!isKnown(proxy) || !isKnown(noproxy)) return undefined;
  const places = parseGoProxy(proxy, "").entries.map(({ url }) => directoryOf(url));
  const [first] = places;
  if (first === undefined || places.includes(undefined)) return undefined;
  for (const { path, version } of modules) {
    if (noproxy !== "" && matchPrefixPatterns(noproxy, path)) continue;
    const [module, name] = [escapeModulePath(path), escapeVersion(version)];
    if ("error" in module || "error" in name) continue;
    const file = (directory: string, extension: string): string =>
      `${directory}/${module.text}/@v/${name.text}.${extension}`;
    const lacks = (directory = ""): boolean =>
      ["mod", "zip"].some((extension) => machine.fs.stat(file(directory, extension)).is === "no");
    if (!places.every(lacks)) continue;
    const last = places.at(-1) ?? first;
    return {
      kind: "goproxy-file-lacks",
      module: path,
      version,
      directory: last,
      there: machine.fs.stat(last).is !== "no",
      url: `file://${last}/${module.text}/@v/${name.text}.`,
    };
  }
  return undefined;
}

/** Undefined for a proxy of another kind. */
function directoryOf(url: string): string | undefined {
  const path = /^file:(?:\/\/)?(\/.*)$/i.exec(url)?.[1];
  try {
    return path === undefined ? undefined : decodeURIComponent(path).replace(/(.)\/+$/, "$1");
  } catch {
    return undefined;
  }
}
