/** Programs that make temporary files in an image without a directory for them. */
import { findCalls } from "../../go/source/calls.ts";
import { Source } from "../../text/source.ts";
import type { Plan } from "../plan.ts";
import type { StageState } from "../stage.ts";
import type { Hit, Trace } from "../trace.ts";

const CALLS = ["os.CreateTemp", "os.MkdirTemp", "ioutil.TempFile", "ioutil.TempDir"];

export function temporary(image: StageState, _: Plan, trace: Trace): readonly Hit[] {
  const running = trace.start?.running;
  if (!running?.program || image.env.has("TMPDIR") || running.image.fs.stat("/tmp").is !== "no") return [];
  for (const source of running.program.sources) {
    if (source.path === undefined || !source.imports.some((path) => path === "os" || path === "io/ioutil")) continue;
    const text = source.read();
    if (text === undefined || !/Temp/.test(text)) continue;
    // without a directory of its own, the call takes the system's
    const call = findCalls(new Source(source.path, text), CALLS).find(({ args }) => args[0] === "");
    if (!call) continue;
    const place = { file: source.path, line: call.line, span: call.span };
    return [
      {
        obstacle: { kind: "temporary-directory-missing", callee: call.callee, place },
        line: image.line,
        span: undefined,
        stage: undefined,
      },
    ];
  }
  return [];
}
