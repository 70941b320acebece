/** What HEALTHCHECK asks for, beside what the program serves. */
import { findCalls } from "../../go/source/calls.ts";
import { Source } from "../../text/source.ts";
import type { Plan } from "../plan.ts";
import type { Program } from "../program.ts";
import type { StageState } from "../stage.ts";
import type { Hit, Trace } from "../trace.ts";
import { listensOf } from "./listens.ts";

const ADDRESS = /\b(https?):\/\/(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)(?::(\d+))?(\/[^\s"'|;&)?#]*)?/;
const ROUTES = ["http.HandleFunc", "http.Handle", ".HandleFunc", ".Handle"];
/** Packages of the standard library that say nothing of routes; any other import may route by itself. */
const ROUTER =
  /gin|echo|fiber|chi|mux|router|fasthttp|iris|beego|negroni|grpc|connect|ogen|oapi|openapi|huma|restful|buffalo|revel|alice|pprof|expvar|prom/;

export function healthTarget(image: StageState, plan: Plan, trace: Trace): readonly Hit[] {
  const check = image.healthcheck;
  const program = trace.start?.running?.program;
  if (!check || check.line === 0 || !program || plan.overridden) return [];
  const text = check.form === "shell" ? check.text : check.argv.join(" ");
  const asked = ADDRESS.exec(text);
  // a variable in it, or right behind it
  if (!asked || asked[0].includes("$") || text.charAt(asked.index + asked[0].length) === "$") return [];
  const port = asked[2] ?? (asked[1] === "https" ? "443" : "80");
  const { found, open } = listensOf(program);
  const [listen] = found;
  if (open || !listen) return [];
  const hit = (obstacle: Hit["obstacle"]): Hit[] => [{ obstacle, line: check.line, span: undefined, stage: undefined }];
  const ports = [...new Set(found.map((each) => each.port))];
  if (!ports.includes(port))
    return hit({ kind: "health-target-wrong", what: "port", asked: port, served: ports, place: listen.place });
  const path = asked[3] ?? "/";
  // curl takes any answer for a good one, unless it is told otherwise
  if (/\bcurl\b/.test(text) && !/\s(?:-\w*f\w*|--fail(?:-with-body)?)\s/.test(text)) return [];
  const routes = routesOf(program);
  if (!routes || routes.some((route) => matches(route, path))) return [];
  return hit({ kind: "health-target-wrong", what: "path", asked: path, served: routes, place: listen.place });
}

/** Undefined when not all of them are written out. */
function routesOf(program: Program): string[] | undefined {
  const routes: string[] = [];
  for (const source of program.sources) {
    const text = source.read();
    if (source.path === undefined || text === undefined || /\bServeHTTP\(|http\.HandlerFunc\(/.test(text))
      return undefined;
    if (source.imports.some((path) => ROUTER.test(path))) return undefined;
    if (!source.imports.includes("net/http")) continue;
    for (const { args } of findCalls(new Source(source.path, text), ROUTES)) {
      const [route] = args;
      if (route === undefined) return undefined;
      routes.push(route);
    }
  }
  return routes.length === 0 ? undefined : routes;
}

/** @see https://pkg.go.dev/net/http#hdr-Patterns-ServeMux */
function matches(route: string, path: string): boolean {
  const pattern = route
    .replace(/^[A-Z]+\s+/, "")
    .replace(/^[^/]*/, "")
    .replace(/\{\$\}$/, "");
  if (pattern.includes("{")) return true;
  return pattern === path || (pattern.endsWith("/") && path.startsWith(pattern) && !route.endsWith("{$}"));
}
