/**
 * Programs that ask who they are, as a user of whom the image knows nothing: user.Current needs an entry in /etc/passwd or
 * $USER, and what stands below the home directory of a user without one stands below `/`, because the engine sets HOME so.
 * @see https://pkg.go.dev/os/user#Current
 */
import { findCalls } from "../../go/source/calls.ts";
import { Source } from "../../text/source.ts";
import { textOf } from "../fs/node.ts";
import type { Plan } from "../plan.ts";
import type { StageState } from "../stage.ts";
import type { Hit, Trace } from "../trace.ts";

const CALLS = ["user.Current", "os.UserConfigDir", "os.UserCacheDir"];

/** Behind the call, in the same function, the program gives up. */
const ENDS = /\b(?:log|logger|logrus|slog)\.(?:Fatal|Panic)|\.Fatal(?:f|ln)?\(|\bpanic\(|\bos\.Exit\(/;
const NEAR = 500;

export function userLookup(_: StageState, plan: Plan, trace: Trace): readonly Hit[] {
  const running = trace.start?.running;
  if (!running?.program || plan.overridden) return [];
  const { image, program } = running;
  const [user = ""] = image.user.split(":");
  const uid = user === "" || user === "root" ? 0 : /^\d+$/.test(user) ? Number(user) : undefined;
  if (uid === undefined || hasEntry(image, uid) !== false) return [];
  for (const source of program.sources) {
    const text = source.path === undefined ? undefined : source.read();
    if (source.path === undefined || text === undefined || !/\.(?:Current|UserConfigDir|UserCacheDir)\(/.test(text))
      continue;
    for (const call of findCalls(new Source(source.path, text), CALLS)) {
      const current = call.callee === "user.Current";
      if (current ? image.env.has("USER") : uid === 0 || image.env.has("HOME") || makesNothing(text)) continue;
      // one that copes without an answer is left in peace
      if (!ENDS.test(text.slice(call.span.end, call.span.end + NEAR).split("\n}")[0] ?? "")) continue;
      const place = { file: source.path, line: call.line, span: call.span };
      const obstacle = {
        kind: "user-without-entry",
        callee: call.callee,
        uid,
        cgo: program.cgo === true,
        place,
      } as const;
      return [{ obstacle, line: image.userLine || image.line, span: undefined, stage: undefined }];
    }
  }
  return [];
}

/** A directory that is only looked into may be missing. */
function makesNothing(text: string): boolean {
  return !/\bos\.(?:MkdirAll|Mkdir|Create|WriteFile)\(/.test(text);
}

/** Undefined when it can't be told. */
function hasEntry(image: StageState, uid: number): boolean | undefined {
  const passwd = image.fs.stat("/etc/passwd");
  if (passwd.is === "no") return false;
  if (passwd.is === "unknown" || passwd.value.kind !== "file") return undefined;
  if (passwd.value.content.from !== "image") {
    const text = textOf(passwd.value);
    return text === undefined ? undefined : new RegExp(`^[^:\\n]*:[^:\\n]*:${uid}:`, "m").test(text);
  }
  // the file of an image whose users aren't all known, maybe of another image than this one
  const own = image.facts?.usersComplete === false ? Object.values(image.facts.users) : [];
  return uid === 0 || own.some((known) => known.uid === uid) ? true : undefined;
}
