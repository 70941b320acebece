/**
 * git was told how to reach a host, but go was not told that its modules are private: it asks the public proxy first, and
 * the checksum database about whatever go.sum doesn't know. @see https://go.dev/ref/mod#private-modules
 */
import { matchPrefixPatterns } from "../../go/version/prefix-patterns.ts";
import { isWithin } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import { textOf } from "../fs/node.ts";
import type { Call } from "../shell/command.ts";
import type { GoSettings } from "./settings.ts";

/** Where nearly everything is public: access to the whole host says nothing of a module. */
const PUBLIC = new Set(["github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gopkg.in"]);
const SETTINGS = ["GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOPROXY", "GOSUMDB", "GOFLAGS"];

export function remarkPrivate(call: Call, settings: GoSettings, modules: readonly { readonly path: string }[]): void {
  if (SETTINGS.some((name) => (settings.get(name) ?? "") !== "")) return;
  for (const prefix of reachable(call)) {
    const module = modules.find(({ path }) => isWithin(path, prefix));
    if (!module) continue;
    call.machine.remarks.push(
      call.run.met({ kind: "private-not-said", prefix, module: module.path }, call.start, call.end),
    );
    return;
  }
}

/**
 * git is told to speak plain HTTP with the host of a private module. Before git, go asks the host itself for the module's
 * repository, over HTTPS unless GOINSECURE says otherwise; not when the path names it (`host/x.git`).
 */
export function remarkInsecure(call: Call, settings: GoSettings, modules: readonly { readonly path: string }[]): void {
  const privates = settings.get("GONOPROXY") ?? settings.get("GOPRIVATE") ?? "";
  const insecure = settings.get("GOINSECURE") ?? "";
  if (!isKnown(privates) || !isKnown(insecure) || settings.get("GOPROXY") === "off") return;
  for (const [, host = ""] of gitSettings(call).matchAll(
    /url\.["']?http:\/\/(?:[^@\s/]*@)?([\w.-]+)[^\s]*\.insteadof/gi,
  )) {
    const module = modules.find(
      ({ path }) =>
        isWithin(path, host) &&
        !path.includes(".git") &&
        matchPrefixPatterns(privates, path) &&
        !matchPrefixPatterns(insecure, path),
    );
    if (!module) continue;
    call.machine.remarks.push(call.run.met({ kind: "host-insecure", host, module: module.path }, call.start, call.end));
    return;
  }
}

/** Hosts, or groups on them, for which git got an address or a password of its own. */
function reachable(call: Call): string[] {
  const text = gitSettings(call);
  const found = [
    ...text.matchAll(/insteadof\s*=\s*["']?(?:https?:\/\/|ssh:\/\/(?:git@)?|git@)([\w.-]+[\w./:-]*)/gi),
    ...text.matchAll(/\bmachine\s+([\w.-]+)/g),
  ];
  return found
    .map((match) => (match[1] ?? "").replace(":", "/").replace(/\/+$/, ""))
    .filter((prefix) => isKnown(prefix) && prefix.includes(".") && !PUBLIC.has(prefix));
}

function gitSettings({ machine, env }: Call): string {
  const home = env.get("HOME") ?? machine.user.home;
  return [`${home}/.gitconfig`, `${home}/.netrc`, "/etc/gitconfig"]
    .map((path) => {
      const found = machine.fs.stat(path);
      return found.is === "yes" && found.value.kind === "file" ? (textOf(found.value) ?? "") : "";
    })
    .join("\n");
}
