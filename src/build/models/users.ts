/** adduser and its relatives: names that USER, chown and COPY --chown know from then on. */
import type { Call, Model } from "../shell/command.ts";
import { OK, type Outcome } from "../shell/outcome.ts";
import { readOptions } from "./flags.ts";
import { isKnown } from "../../text/unknown.ts";

/** A user made during the build; `uid` is undefined when the program chose it. */
export interface MadeUser {
  readonly name: string;
  readonly uid: number | undefined;
  readonly home: string;
}

/** Users stand in the file system, so that a copied /etc/passwd and a later stage know them. */
export function userPath(name: string): string {
  return `/etc/passwd.d/${name}`;
}

const WITH_VALUE = "-u --uid -g --gid -G --groups -s --shell -h -d --home --home-dir -c --comment --gecos --ingroup -k -K -D-".split(" ");

function addUser(call: Call): Outcome {
  // BusyBox: -D, -H, -S take nothing; -h is the home there, while it is help for Debian's programs
  const { operands, values } = readOptions(call.args, WITH_VALUE);
  const name = operands[0];
  if (name === undefined || !isKnown(name)) return { status: "ok" };
  const uid = values.get("-u") ?? values.get("--uid");
  const home = values.get("-h") ?? values.get("-d") ?? values.get("--home") ?? values.get("--home-dir") ?? `/home/${name}`;
  const made: MadeUser = { name, uid: uid !== undefined && /^\d+$/.test(uid) ? Number(uid) : undefined, home };
  const { machine } = call;
  machine.fs = machine.fs.write(userPath(name), { kind: "file", mode: 0o644, uid: 0, content: { from: "text", text: JSON.stringify(made) } });
  const homeless = call.args.some((word) => /^-[A-Za-z]*[HM]$|^--no-create-home$/.test(word));
  const busybox = call.name === "adduser";
  if (isKnown(home) && !homeless && (busybox || call.args.some((word) => /^-[a-z]*m|--create-home/.test(word)))) {
    machine.fs = machine.fs.makeDir(home, { kind: "dir", mode: 0o755, uid: made.uid });
  }
  return OK;
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
};
