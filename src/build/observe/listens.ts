/** Addresses that a program's own sources listen on, as far as they are written out. */
import { findCalls } from "../../go/source/calls.ts";
import { Source } from "../../text/source.ts";
import type { Place } from "../obstacle.ts";
import type { Program } from "../program.ts";

export interface Listen {
  readonly address: string;
  readonly host: string;
  readonly port: string;
  readonly place: Place;
}

export interface Listens {
  readonly found: readonly Listen[];
  /** Somewhere an address is not written out, or may be. */
  readonly open: boolean;
}

const FRAMEWORK = /^github\.com\/(?:gin-gonic\/gin|labstack\/echo|gofiber\/fiber)(?:\/v\d+)?$/;
const SERVERS = [
  "http.ListenAndServe",
  "http.ListenAndServeTLS",
  "net.Listen",
  ".ListenAndServe",
  ".ListenAndServeTLS",
];
const FRAMEWORK_CALLS = [".Run", ".RunTLS", ".Start", ".StartTLS", ".Listen", ".ListenTLS"];
const ADDR = /^(?![ \t]*\/\/).*?\bAddr:\s*("[^"\\\n]*")/gm;

export function listensOf(program: Program): Listens {
  const found: Listen[] = [];
  let open = false;
  for (const source of program.sources) {
    const framework = source.imports.some((path) => FRAMEWORK.test(path));
    if (!framework && !source.imports.some((path) => path === "net/http" || path === "net")) continue;
    // a server for profiles is not what the image is there for
    if (source.imports.includes("net/http/pprof")) open = true;
    const text = source.read();
    const file = source.path;
    if (text === undefined || file === undefined || !/Listen|Run\(|RunTLS|Start/.test(text)) continue;
    const code = new Source(file, text);
    const add = (address: string | undefined, place: Place): void => {
      const parts = /^(.*):(\d+)$/.exec(address ?? "");
      if (parts?.[2] === undefined || parts[2] === "0" || address === undefined) open = true;
      else found.push({ address, host: parts[1] ?? "", port: parts[2], place });
    };
    for (const call of findCalls(code, framework ? [...SERVERS, ...FRAMEWORK_CALLS] : SERVERS)) {
      const place = { file, line: call.line, span: call.span };
      if (call.callee === ".ListenAndServe" || call.callee === ".ListenAndServeTLS") {
        const addresses = [...text.matchAll(ADDR)];
        if (addresses.length !== 1) open = true;
        for (const match of addresses) {
          const start = match.index + match[0].length - (match[1] ?? "").length;
          const span = { start, end: match.index + match[0].length };
          const at = { file, line: code.position(start).line, span };
          if (!found.some((other) => other.place.file === file && other.place.span?.start === start))
            add((match[1] ?? "").slice(1, -1), at);
        }
      } else if (call.callee === "net.Listen") {
        if (call.args[0]?.startsWith("unix") !== true) add(call.args[1], place);
      } else add(call.args[0], place);
    }
  }
  return { found, open };
}
