/** How long the program runs: one that only does its work in a server's image, and a server that is ended in the middle of it. */
import { findCalls } from "../../go/source/calls.ts";
import { Source } from "../../text/source.ts";
import type { Plan } from "../plan.ts";
import type { Program } from "../program.ts";
import type { StageState } from "../stage.ts";
import type { Hit, Trace } from "../trace.ts";
import { listensOf } from "./listens.ts";
import { foreignImports } from "./whole-source.ts";

/** With these a program may wait for somebody. */
const WAITS = /^(?:net(?:\/.*)?|os\/(?:signal|exec)|syscall|log\/syslog|plugin|expvar|unsafe|C|bufio|testing)$/;
const WAITING =
  /\bselect\s*\{|<-|\bfor\s*\{|\bfor\s+true\b|\bfor\s*;;|\.Wait\(|\bSleep\(|\bos\.Stdin\b|\bfmt\.(?:Scan|Fscan)|\bgoto\b/;
/** Web frameworks and what stands beside them; none of them asks for signals. */
const SILENT =
  /^github\.com\/(?:gin-gonic\/gin|labstack\/echo|go-chi\/chi|gorilla\/mux|julienschmidt\/httprouter|google\/uuid|joho\/godotenv)(?:\/|$)/;

export function lifetime(image: StageState, plan: Plan, trace: Trace): readonly Hit[] {
  const program = trace.start?.running?.program;
  const process = image.entrypoint ?? image.cmd;
  if (!program || !process || plan.overridden || program.sources.length === 0) return [];
  const line = process.line === 0 ? image.line : process.line;
  const [exposed] = image.exposed;
  if (exposed && ends(program)) {
    const obstacle = { kind: "program-ends", exposed: exposed.port, package: program.package } as const;
    return [{ obstacle, line: exposed.line, span: undefined, stage: undefined }];
  }
  const serving = process.form === "exec" ? unhandled(program) : undefined;
  return serving ? [{ obstacle: serving, line, span: undefined, stage: undefined }] : [];
}

function ends(program: Program): boolean {
  if (foreignImports(program).length > 0) return false;
  if (program.sources.some(({ imports }) => imports.some((path) => WAITS.test(path)))) return false;
  return program.sources.every(({ read }) => {
    const text = read();
    return text !== undefined && !WAITING.test(text);
  });
}

/** The first place where it serves, when nothing could have asked for a signal. */
function unhandled(program: Program): Extract<Hit["obstacle"], { kind: "sigterm-unhandled" }> | undefined {
  if (foreignImports(program).some((path) => !SILENT.test(path))) return undefined;
  if (program.sources.some(({ imports }) => imports.some((path) => /^(?:os\/signal|syscall|C)$/.test(path))))
    return undefined;
  const { found } = listensOf(program);
  for (const { path, read } of program.sources) {
    const text = read();
    if (text === undefined || path === undefined) return undefined;
    const [call] = findCalls(new Source(path, text), [
      "http.ListenAndServe",
      "http.ListenAndServeTLS",
      ".ListenAndServe",
    ]);
    if (call) return { kind: "sigterm-unhandled", place: { file: path, line: call.line, span: call.span } };
  }
  const [listen] = found;
  return listen && { kind: "sigterm-unhandled", place: listen.place };
}
