/** Paths that a program's own sources write to, in directories that the image's user may not write in. */
import { type FoundCall, findCalls } from "../../go/source/calls.ts";
import { dirname, resolvePath } from "../../text/path.ts";
import { Source } from "../../text/source.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Plan } from "../plan.ts";
import type { StageState } from "../stage.ts";
import { lookupUser } from "../steps/users.ts";
import type { Hit, Trace } from "../trace.ts";

const CALLS = ["os.Create", "os.WriteFile", "ioutil.WriteFile", "os.OpenFile", "os.Mkdir", "os.MkdirAll", "sql.Open"];
/** Directories that an engine may mount, or whose owners the facts of images don't tell. */
const SYSTEM = /^\/(?:proc|sys|dev|run|tmp|var\/(?:run|lock|mail|spool|tmp))(?:\/|$)/;
const MOST = 3;

export function writes(_: StageState, __: Plan, trace: Trace): readonly Hit[] {
  const running = trace.start?.running;
  if (!running?.program || !isKnown(running.image.workdir)) return [];
  const { image, program } = running;
  const user = lookupUser(image, image.user);
  if (user.is !== "yes" || user.user.uid === undefined || user.user.uid === 0) return [];
  const hits: Hit[] = [];
  for (const source of program.sources) {
    const text = source.path === undefined ? undefined : source.read();
    if (source.path === undefined || text === undefined || !/Create|Write|OpenFile|Mkdir|sql\.Open/.test(text))
      continue;
    for (const call of findCalls(new Source(source.path, text), CALLS)) {
      const path = written(call, text);
      if (path === undefined || SYSTEM.test(resolvePath(image.workdir, path))) continue;
      const dir = refused(image, resolvePath(image.workdir, path), call.callee, user.user.uid);
      if (dir === undefined || hits.length >= MOST) continue;
      const place = { file: source.path, line: call.line, span: call.span };
      hits.push({
        obstacle: { kind: "write-refused", path, dir, callee: call.callee, user: image.user, place },
        line: image.userLine,
        span: undefined,
        stage: undefined,
      });
    }
  }
  return hits;
}

/** The path that a call creates something at; undefined when it is not written out, or only read. */
function written(call: FoundCall, text: string): string | undefined {
  const [first, second] = call.args;
  if (call.callee === "os.OpenFile") {
    const rest = text.slice(call.span.end, call.span.end + 200).split(")")[0] ?? "";
    return rest.includes("O_CREATE") ? first : undefined;
  }
  if (call.callee !== "sql.Open") return first === "" ? undefined : first;
  if (!/^sqlite3?$/.test(first ?? "") || second === undefined || /:memory:|mode=(?:memory|ro)/.test(second))
    return undefined;
  const path = second.replace(/^file:/, "").replace(/\?.*$/s, "");
  return path === "" ? undefined : path;
}

/** The directory in which the user may surely not make the path. */
function refused(image: StageState, path: string, callee: string, uid: number): string | undefined {
  if (image.fs.stat(path).is !== "no") return undefined;
  let dir = dirname(path);
  if (callee === "os.MkdirAll") while (dir !== "/" && image.fs.stat(dir).is === "no") dir = dirname(dir);
  const found = image.fs.stat(dir);
  if (found.is !== "yes" || found.value.kind !== "dir") return undefined;
  const { mode, uid: owner } = found.value;
  // whether the user is in the group isn't known here
  if (mode === undefined || owner === undefined || (mode & 0o022) !== 0) return undefined;
  return owner === uid && (mode & 0o200) !== 0 ? undefined : dir;
}
