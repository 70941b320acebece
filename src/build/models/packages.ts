/** apk, apt-get and the others: which programs, libraries and files a package brings. The network is taken to answer. */
import { hasTool } from "../../docker/images/questions.ts";
import { developmentPaths } from "../../docker/images/debian-includes.ts";
import { ZONEINFO } from "../../docker/images/zones.ts";
import { packageProvides } from "../../docker/images/packages.ts";
import { basename, dirname, resolvePath } from "../../text/path.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import type { Doubt } from "../answer.ts";
import { MaybeLayer, ZonesLayer } from "../fs/layer.ts";
import type { Node } from "../fs/node.ts";
import { type Call, type Model, unknownCommand, which } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { OK, type Outcome, prints, UNKNOWN_OUTCOME } from "../shell/outcome.ts";
import { readOptions } from "./flags.ts";
import { INSTALLED } from "./installed.ts";
import { remarkArchived } from "./archived-release.ts";
import { remarkPinned } from "./pinned-packages.ts";

type Manager = "apk" | "apt" | "dnf";

const BIN_DIRS = ["/sbin", "/bin", "/usr/sbin", "/usr/local/bin"];
/** Not where packages put anything: /usr/local is the administrator's. */
const NOT_PACKAGED: ReadonlySet<string> = new Set(["/var/lib/apt/lists", "/usr/local"]);
const OTHER_DIRS = ["/usr/share", "/usr/lib", "/usr/libexec", "/lib", "/etc", "/var"];

function file(mode: number, name: string): Node {
  return { kind: "file", mode, uid: 0, content: { from: "image", name } };
}

const PLACES_UNKNOWN = "puts its files isn't known";

/** Whether all that can't be told is where a package whose contents are known put the rest of them. */
export function isPackageDoubt({ reason }: Doubt): boolean {
  return reason.endsWith(PLACES_UNKNOWN);
}

function installPackages(call: Call, manager: Manager, names: readonly string[], recommended = true): Outcome {
  const { machine } = call;
  if (machine.network === "none") {
    const obstacle = { kind: "network-none", what: call.name } as const;
    return { status: "fails", met: call.run.met(obstacle, call.start, call.end) };
  }
  for (const word of names) {
    const name = isKnown(word) ? (word.replace(/^\./, "").split(/[=<>~@]/)[0] ?? word) : word;
    const provided = isKnown(name) ? packageProvides(manager, name, recommended) : undefined;
    if (!provided) {
      const reason = doubt(machine, `package \`${name}\` is not known here`);
      machine.fs = machine.fs.doubt(
        [INSTALLED, "/usr", "/bin", "/sbin", "/lib", "/etc", "/opt", "/var"],
        reason,
        false,
        NOT_PACKAGED,
      );
      continue;
    }
    const reason = doubt(machine, `where package \`${name}\` ${PLACES_UNKNOWN}`);
    const places = new Map(provided.paths.filter(isProgram).map((path) => [basename(path), path]));
    // a package brings more than its programs, but no programs other than those that are known of it
    machine.fs = machine.fs
      .over(
        new MaybeLayer(
          provided.tools
            .filter((tool) => !(places.has(tool) && splitUsr(call)))
            .flatMap((tool) => BIN_DIRS.map((dir) => `${dir}/${tool}`)),
          reason,
        ),
      )
      .doubt(OTHER_DIRS, reason, false, NOT_PACKAGED);
    for (const tool of provided.tools) {
      if (hasToolFile(call, tool)) continue;
      machine.fs = machine.fs.write(places.get(tool) ?? `/usr/bin/${tool}`, file(0o755, tool));
    }
    for (const path of [...provided.paths, ...developmentPaths(provided)]) {
      if (path === ZONEINFO) machine.fs = machine.fs.over(new ZonesLayer());
      if (isProgram(path) || machine.fs.stat(path).is === "yes") continue;
      machine.fs = /\.[a-z]+[0-9.]*$/.test(path) ? machine.fs.write(path, file(0o644, path)) : machine.fs.makeDir(path);
    }
    machine.fs = machine.fs.write(`${INSTALLED}/${name}`, {
      kind: "file",
      mode: 0o644,
      uid: 0,
      content: { from: "text", text: word },
    });
  }
  return OK;
}

function isProgram(path: string): boolean {
  return BIN_DIRS.includes(dirname(path));
}

/** Up to 3.22 Alpine's /sbin and /bin are directories of their own: what stands there stands nowhere else. */
function splitUsr(call: Call): boolean {
  return /^alpine 3\.(?:1?\d|2[0-2])$/.test(call.machine.facts?.distro ?? "");
}

function hasToolFile(call: Call, tool: string): boolean {
  const { facts, fs } = call.machine;
  return (facts !== undefined && hasTool(facts, tool) === "yes") || fs.stat(`/usr/bin/${tool}`).is === "yes";
}

/** A system of its own in a directory, as images are made from scratch: more comes into it than the packages named. */
function installBelow(call: Call, root: string): Outcome {
  const { machine, name } = call;
  if (!isKnown(root) || !isKnown(machine.cwd))
    return unknownCommand(machine, `\`${name}\` for a root that isn't known`);
  const path = resolvePath(machine.cwd, root);
  const reason = doubt(machine, `what \`${name}\` puts below \`${root}\` isn't known`);
  machine.fs = machine.fs.makeDir(path).doubt([path], reason, false);
  return OK;
}

function apk(call: Call): Outcome {
  const { operands, flags, values } = readOptions(call.args, [
    "-t",
    "--virtual",
    "-X",
    "--repository",
    "-p",
    "--root",
    "--arch",
    "--keys-dir",
  ]);
  const [action, ...names] = operands;
  if (flags.has("--print-arch")) return prints(`${APK_ARCH[call.machine.platform.arch] ?? HOLE}\n`);
  if (action !== "add") return { status: "ok" };
  const root = values.get("--root") ?? values.get("-p");
  if (root !== undefined && resolvePath("/", root) !== "/") return installBelow(call, root);
  const outcome = installPackages(call, "apk", names);
  const own = flags.has("-X") || flags.has("--repository");
  return !own && outcome.status === "ok" && remarkPinned(call, names) ? UNKNOWN_OUTCOME : outcome;
}

/** @see https://gitlab.alpinelinux.org/alpine/apk-tools/-/blob/master/src/apk_arch.h */
const APK_ARCH: Readonly<Record<string, string>> = {
  amd64: "x86_64",
  arm64: "aarch64",
  "386": "x86",
  ppc64le: "ppc64le",
  riscv64: "riscv64",
  s390x: "s390x",
};

/** Stands for the lists that \`apt-get update\` fetches; the images have none in this directory. */
const LISTS = "/var/lib/apt/lists/slipway";

/** A package that is installed already needs no list: one of its programs or headers must surely be missing. */
function surelyNew(call: Call, name: string): boolean {
  const { fs, vars } = call.machine;
  const provided = isKnown(name) ? packageProvides("apt", name, false) : undefined;
  if (!provided) return false;
  return (
    provided.tools.some((tool) => which(call.machine, tool, vars.get("PATH")).is === "no") ||
    provided.headers.some((header) => fs.stat(`/usr/include/${header}`).is === "no")
  );
}

function apt(call: Call): Outcome {
  const { machine } = call;
  const { operands } = readOptions(call.args, ["-t", "-o", "-c", "--target-release", "--option"]);
  const [action, ...names] = operands;
  if (action === "update") {
    machine.fs = machine.fs.write(LISTS, { kind: "file", mode: 0o644, uid: 0, content: { from: "text", text: "" } });
    return remarkArchived(call) ? UNKNOWN_OUTCOME : OK;
  }
  if (action !== "install") return { status: "ok" };
  // the official images come without package lists: an install without an update before finds nothing
  const updates = call.args.some((word) => word === "--update" || word === "-U");
  const bareLists = !updates && machine.fs.stat(LISTS).is === "no";
  const lacking = bareLists ? names.find((name) => surelyNew(call, name)) : undefined;
  if (lacking !== undefined) {
    const obstacle = { kind: "apt-lists-missing", name: lacking } as const;
    return { status: "fails", code: 100, met: call.run.met(obstacle, call.start, call.end) };
  }
  const bare = call.args.some(
    (word) => word === "--no-install-recommends" || /Install-Recommends=(0|false|no)/i.test(word),
  );
  return installPackages(call, "apt", names, !bare);
}

const DNF_VALUES = ["--setopt", "--enablerepo", "--disablerepo", "--releasever", "--installroot", "--root"];

function dnf(call: Call): Outcome {
  const { operands, values } = readOptions(call.args, DNF_VALUES);
  const [action, ...names] = operands;
  const root = values.get("--installroot") ?? values.get("--root");
  if (root !== undefined && resolvePath("/", root) !== "/") return installBelow(call, root);
  return action === "install" ? installPackages(call, "dnf", names) : { status: "ok" };
}

export const packageManagers: Readonly<Record<string, Model>> = {
  apk,
  "apt-get": apt,
  apt,
  aptitude: apt,
  "apt-cache": () => ({ status: "ok" }),
  "apt-mark": () => ({ status: "ok" }),
  dnf,
  yum: dnf,
  microdnf: dnf,
  tdnf: dnf,
  zypper: (call) =>
    dnf({
      ...call,
      args: call.args.filter((word) => !word.startsWith("-")).map((word) => (word === "in" ? "install" : word)),
    }),
};
