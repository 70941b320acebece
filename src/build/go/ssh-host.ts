/**
 * Private modules fetched over ssh: git is told to replace `https://HOST/` by an ssh address. That takes a program ssh,
 * which refuses a host whose key it doesn't know when nobody can be asked.
 */
import { isKnown } from "../../text/unknown.ts";
import { knownText } from "../fs/node.ts";
import type { Obstacle } from "../obstacle.ts";
import { type Call, which } from "../shell/command.ts";

export function sshHostObstacle(call: Call, module: string): Obstacle | undefined {
  const { machine, env } = call;
  const home = env.get("HOME") ?? machine.user.home;
  const host = module.split("/")[0] ?? "";
  if (!isKnown(home) || host === "" || env.has("GIT_SSH_COMMAND") || env.has("GIT_SSH")) return undefined;
  const config = knownText(machine.fs.stat(`${home}/.gitconfig`));
  if (config === undefined || !isKnown(config) || /sshcommand|include/i.test(config)) return undefined;
  if (!overSsh(config, host)) return undefined;
  if (which(machine, "ssh", env.get("PATH")).is === "no")
    return { kind: "ssh-client-missing", module, host, image: machine.image };
  // a file that a command may have written counts as there
  const trusted = [
    `${home}/.ssh/known_hosts`,
    `${home}/.ssh/config`,
    "/root/.ssh/known_hosts",
    "/root/.ssh/config",
    "/etc/ssh/ssh_known_hosts",
  ];
  if (
    trusted.some(
      (path) => machine.fs.stat(path).is === "yes" || (!path.startsWith("/etc/") && machine.fs.stat(path).is !== "no"),
    )
  )
    return undefined;
  const system = machine.fs.stat("/etc/ssh/ssh_config");
  if (system.is === "yes" && system.value.kind === "file" && system.value.content.from !== "image") return undefined;
  return { kind: "ssh-host-unknown", module, host, mounted: machine.mounts.some((mount) => mount.type === "ssh") };
}

/** A name and token before the host are of an https address as well. A line as `git config --global url.ADDRESS.insteadOf https://HOST/` leaves it. */
function overSsh(config: string, host: string): boolean {
  const plain = host.replaceAll(".", "\\.");
  return new RegExp(
    `^url\\.(?:ssh://)?(?:[^@\\s/]+@)?${plain}[:/]\\S*\\.insteadof = https://${plain}(?:/|$)`,
    "im",
  ).test(config);
}
