/**
 * Addresses on the build machine's loopback: inside a step they mean the step's own container, where nothing listens,
 * unless the build shares the host's network, which only its caller knows.
 */
import { parseGoProxy } from "../../go/env/go-proxy.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import type { GoSettings } from "./settings.ts";

const LOOPBACK = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@]*@)?(localhost|127(?:\.\d+){3}|\[::1\])(?::(\d+))?(?:[/?#]|$)/i;

export function loopbackObstacle(call: Call, settings: GoSettings, module: string): Obstacle | undefined {
  const goproxy = settings.get("GOPROXY") ?? "";
  if (!isKnown(goproxy)) return undefined;
  const [first] = parseGoProxy(goproxy).entries;
  if (first === undefined || first.url === "off" || first.fallBackOnError) return undefined;
  const own = LOOPBACK.exec(first.url);
  if (own)
    return {
      kind: "proxy-loopback",
      variable: "GOPROXY",
      value: goproxy,
      module,
      text: refused(own[1], own[2] ?? (first.url.startsWith("https") ? "443" : "80"), "dial tcp"),
    };
  if (!first.url.startsWith("https:")) return undefined;
  for (const variable of ["HTTPS_PROXY", "https_proxy"]) {
    const value = call.env.get(variable);
    if (value === undefined || value === "") continue;
    const found = isKnown(value) ? LOOPBACK.exec(value) : undefined;
    // the list of exceptions is not followed: any may name the module proxy
    const excepted = (call.env.get("NO_PROXY") ?? call.env.get("no_proxy") ?? "") !== "";
    return found && !excepted
      ? {
          kind: "proxy-loopback",
          variable,
          value,
          module,
          text: refused(found[1], found[2] ?? "80", "proxyconnect tcp: dial tcp"),
        }
      : undefined;
  }
  return undefined;
}

function refused(host: string | undefined, port: string, prefix: string): string {
  return host?.startsWith("127.") ? `${prefix} ${host}:${port}: connect: connection refused` : `${prefix} `;
}
