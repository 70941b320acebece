/** Names of users: those of the base image, those that a command made, those of a copied /etc/passwd. */
import { HOLE, isKnown } from "../../text/unknown.ts";
import { textOf } from "../fs/node.ts";
import { madeUser } from "../models/users.ts";
import type { User } from "../shell/machine.ts";
import type { StageState } from "../stage.ts";

export type UserLookup =
  | { readonly is: "yes"; readonly user: User }
  | { readonly is: "no" }
  | { readonly is: "unknown" };

export function lookupUser(state: Pick<StageState, "fs" | "facts">, text: string): UserLookup {
  const name = text.split(":")[0] ?? "";
  if (!isKnown(name)) return { is: "unknown" };
  if (name === "" || name === "root" || name === "0") return { is: "yes", user: { name: text, uid: 0, home: "/root" } };
  if (/^\d+$/.test(name))
    return { is: "yes", user: { name: text, uid: Number(name), home: homeOf(state, Number(name)) } };
  const made = madeUser(state.fs, name);
  if (made) return { is: "yes", user: { name: text, uid: made.uid, home: made.home } };
  const passwd = state.fs.stat("/etc/passwd");
  if (passwd.is === "no") return { is: "no" };
  if (passwd.is === "unknown" || passwd.value.kind !== "file") return { is: "unknown" };
  const { content } = passwd.value;
  // an image all of whose users are known has them as a text: this is the file of one that isn't known in full, maybe another's
  if (content.from === "image") {
    const known = state.facts?.usersComplete === false ? state.facts.users[name] : undefined;
    return known ? { is: "yes", user: { name: text, uid: known.uid, home: known.home } } : { is: "unknown" };
  }
  const listed = textOf(passwd.value);
  if (listed === undefined) return { is: "unknown" };
  const line = listed.split("\n").find((candidate) => candidate.startsWith(`${name}:`));
  if (!line) return { is: "no" };
  const [, , uid = "0", , , home = "/"] = line.split(":");
  return { is: "yes", user: { name: text, uid: Number(uid), home } };
}

/** HOME as the engine sets it: from /etc/passwd, and `/` for a number that isn't there. */
function homeOf(state: Pick<StageState, "fs" | "facts">, uid: number): string {
  for (const known of Object.values(state.facts?.users ?? {})) if (known.uid === uid) return known.home;
  return state.facts?.usersComplete === false ? HOLE : "/";
}
