/**
 * A server of the repository that runs as root, because nothing says otherwise. A tool that works on files of whoever
 * starts it is another matter: as another user it could not write to them.
 */
import type { Plan } from "../plan.ts";
import type { StageState } from "../stage.ts";
import type { Hit, Trace } from "../trace.ts";
import { LOOPBACK } from "./ports.ts";
import { listensOf } from "./listens.ts";

export function rootUser(image: StageState, plan: Plan, trace: Trace): readonly Hit[] {
  const process = image.entrypoint ?? image.cmd;
  const program = trace.start?.running?.program;
  if (plan.overridden || !program || !process) return [];
  if (!/^(?:|root|0)(?::|$)/.test(image.user)) return [];
  // a start script may step down by itself, and some ports and files are root's
  if (process.form !== "exec" || image.exposed.some(({ port }) => Number.parseInt(port, 10) < 1024)) return [];
  const { found, open } = listensOf(program);
  // a port for profiles on the loopback makes no server
  const serves = found.some(({ host }) => !LOOPBACK.test(host));
  if (!serves && !(open && image.exposed.length > 0)) return [];
  const line = image.userLine > 0 ? image.userLine : process.line === 0 ? image.line : process.line;
  return [{ obstacle: { kind: "runs-as-root", instruction: line }, line, span: undefined, stage: undefined }];
}
