/** A static program with glibc in it: names and users are looked up through libraries that it loads when it runs. */
import type { CgoUse } from "./cgo.ts";
import type { Call } from "../shell/command.ts";
import type { GoSettings } from "./settings.ts";

export function remarkStatic(
  call: Call,
  settings: GoSettings,
  use: CgoUse,
  flags: ReadonlyMap<string, string>,
  tags: ReadonlySet<string>,
): void {
  const { machine } = call;
  const ldflags = flags.get("ldflags") ?? "";
  const external = use.package !== undefined || /-linkmode[= ]['"]?external/.test(ldflags);
  if (settings.cgo !== true || machine.facts?.libc !== "glibc" || !external) return;
  if (!/-extldflags[= ].*-static(?!-)/.test(ldflags)) return;
  const net = use.net !== undefined && !tags.has("netgo") ? use.net : undefined;
  const user = use.user !== undefined && !tags.has("osusergo") ? use.user : undefined;
  const through = net ?? user;
  if (through === undefined) return;
  const symbol = net === undefined ? "getpwnam_r" : "getaddrinfo";
  machine.remarks.push(call.run.met({ kind: "static-glibc", package: through, symbol }, call.start, call.end));
}
