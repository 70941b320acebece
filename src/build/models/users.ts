/** adduser and its relatives: names that USER, chown and COPY --chown know from then on. */
import type { Filesystem } from "../fs/filesystem.ts";
import { textOf } from "../fs/node.ts";
import type { Call, Model } from "../shell/command.ts";
import type { Machine } from "../shell/machine.ts";
import { OK, type Outcome } from "../shell/outcome.ts";
import { readOptions } from "./flags.ts";
import { isKnown } from "../../text/unknown.ts";

/** A user made during the build. */
export interface MadeUser {
  readonly name: string;
  /** Chosen as the programs choose: the next that is free. */
  readonly uid: number;
  readonly home: string;
}

const MADE = "/etc/passwd.d";

/** Users stand in the file system, so that a copied /etc/passwd and a later stage know them. */
function userPath(name: string): string {
  return `${MADE}/${name}`;
}

export function madeUser(fs: Filesystem, name: string): MadeUser | undefined {
  const made = fs.stat(userPath(name));
  if (made.is !== "yes" || made.value.kind !== "file") return undefined;
  return JSON.parse(textOf(made.value) ?? "{}") as MadeUser;
}

/** Number of a user by name or number; undefined when the name isn't known. */
export function uidOf(machine: Machine, name: string): number | undefined {
  if (/^\d+$/.test(name)) return Number(name);
  return madeUser(machine.fs, name)?.uid ?? machine.facts?.users[name]?.uid;
}

/** Ordinary users count from 1000 upward; BusyBox's and Debian's adduser count system users from 100 upward, useradd from 999 down. */
function freeUid(call: Call): number {
  const { facts, fs } = call.machine;
  const system = call.args.some((word) => /^--system$|^-[A-Za-z]*[Sr]/.test(word));
  const taken = new Set(Object.values(facts?.users ?? {}).map((user) => user.uid));
  for (const name of fs.list(MADE).names) taken.add(madeUser(fs, name)?.uid ?? -1);
  const down = system && call.name === "useradd";
  let uid = system ? (down ? 999 : 100) : 1000;
  while (taken.has(uid)) uid += down ? -1 : 1;
  return uid;
}

const WITH_VALUE =
  "-u --uid -g --gid -G --groups -s --shell -h -d --home --home-dir -c --comment --gecos --ingroup -k -K".split(" ");

function addUser(call: Call): Outcome {
  // BusyBox: -D, -H, -S take nothing; -h is the home there, while it is help for Debian's programs
  const { operands, values } = readOptions(call.args, WITH_VALUE);
  const name = operands[0];
  if (name === undefined || !isKnown(name)) return { status: "ok" };
  const uid = values.get("-u") ?? values.get("--uid");
  const home =
    values.get("-h") ?? values.get("-d") ?? values.get("--home") ?? values.get("--home-dir") ?? `/home/${name}`;
  const made: MadeUser = { name, uid: uid !== undefined && /^\d+$/.test(uid) ? Number(uid) : freeUid(call), home };
  const { machine } = call;
  machine.fs = machine.fs.write(userPath(name), {
    kind: "file",
    mode: 0o644,
    uid: 0,
    content: { from: "text", text: JSON.stringify(made) },
  });
  listUser(machine, made);
  const homeless = call.args.some((word) => /^-[A-Za-z]*[HM]$|^--no-create-home$/.test(word));
  const busybox = call.name === "adduser";
  if (isKnown(home) && !homeless && (busybox || call.args.some((word) => /^-[a-z]*m|--create-home/.test(word)))) {
    machine.fs = machine.fs.makeDir(home, { kind: "dir", mode: 0o755, uid: made.uid });
  }
  return OK;
}

/** Adds the line to /etc/passwd, which another stage may copy. */
function listUser(machine: Machine, made: MadeUser): void {
  const found = machine.fs.stat("/etc/passwd");
  if (found.is !== "yes" || found.value.kind !== "file") return;
  const text = textOf(found.value);
  if (text === undefined) return;
  const line = `${made.name}:x:${made.uid}:${made.uid}::${made.home}:/bin/sh\n`;
  machine.fs = machine.fs.write("/etc/passwd", { ...found.value, content: { from: "text", text: text + line } });
}

export const userCommands: Readonly<Record<string, Model>> = {
  adduser: addUser,
  useradd: addUser,
  addgroup: () => OK,
  groupadd: () => OK,
  usermod: () => OK,
  groupmod: () => OK,
  passwd: () => OK,
  chpasswd: () => OK,
  deluser: () => OK,
  delgroup: () => OK,
  userdel: () => OK,
  groupdel: () => OK,
};
