/**
 * tonistiigi/xx: scripts that run a tool for the target platform. Built for the machine's own platform, as a plain
 * `docker build` does, they run the tool itself.
 */
import { isKnown } from "../../text/unknown.ts";
import { goModel } from "../go/command.ts";
import { type Call, type Model, unknownCommand } from "../shell/command.ts";
import { OK, type Outcome, prints } from "../shell/outcome.ts";
import { generate } from "./generators.ts";
import { packageManagers } from "./packages.ts";

const ALPINE: Readonly<Record<string, string>> = { amd64: "x86_64", arm64: "aarch64", "386": "x86", arm: "armv7" };

function target(call: Call): { readonly os: string; readonly arch: string } | undefined {
  const { platform } = call.machine;
  const text = call.env.get("TARGETPLATFORM") ?? `${platform.os}/${platform.arch}`;
  const [os = "", arch = ""] = text.split("/");
  return isKnown(text) ? { os, arch } : undefined;
}

/** Packages for another platform go into a directory of their own. */
function packages(name: string): Model {
  return (call) => {
    const { platform } = call.machine;
    const model = packageManagers[name];
    const wanted = target(call);
    if (!model || !wanted || wanted.arch !== platform.arch)
      return unknownCommand(call.machine, `\`${call.name}\` for another platform is not followed`);
    return model({ ...call, name });
  };
}

function xxGo(call: Call): Outcome {
  if (call.args[0] === "--wrap") return OK;
  const wanted = target(call);
  if (!wanted) return unknownCommand(call.machine, "a target platform that isn't known");
  return goModel({ ...call, env: new Map([...call.env, ["GOOS", wanted.os], ["GOARCH", wanted.arch]]) });
}

function xxInfo(call: Call): Outcome {
  const wanted = target(call);
  if (!wanted) return { status: "ok" };
  switch (call.args[0]) {
    case "arch":
      return prints(`${wanted.arch}\n`);
    case "os":
      return prints(`${wanted.os}\n`);
    case "march":
    case "alpine-arch":
      return ALPINE[wanted.arch] === undefined ? { status: "ok" } : prints(`${ALPINE[wanted.arch]}\n`);
    default:
      return { status: "ok" };
  }
}

export const xx: Readonly<Record<string, Model>> = {
  "xx-go": xxGo,
  "xx-info": xxInfo,
  "xx-apk": packages("apk"),
  "xx-apt": packages("apt"),
  "xx-apt-get": packages("apt-get"),
  "xx-verify": () => ({ status: "ok" }),
  "xx-clang": (call) => (call.args[0]?.startsWith("--setup") ? OK : generate(call)),
};
