/** Files, time zones and certificates that a program's own source asks for by literal names. */
import { findCalls } from "../../go/source/calls.ts";
import { resolvePath } from "../../text/path.ts";
import { Source } from "../../text/source.ts";
import type { Plan } from "../plan.ts";
import type { Program, ProgramSource } from "../program.ts";
import type { StageState } from "../stage.ts";
import type { Hit } from "../trace.ts";

const FILE_CALLS = [
  "os.ReadFile",
  "os.Open",
  "ioutil.ReadFile",
  "template.ParseFiles",
  "template.ParseGlob",
  ".LoadHTMLGlob",
  ".LoadHTMLFiles",
  ".ParseGlob",
  ".ParseFiles",
  "http.ServeFile",
  "viper.SetConfigFile",
];
const MUST = /template\.|LoadHTML|\.Parse(Glob|Files)/;
const ZONE_CALLS = ["time.LoadLocation"];
const HTTPS_CALLS = ["http.Get", "http.Post", "http.NewRequest", "http.NewRequestWithContext", "http.Head"];

export function assetWarnings(plan: Plan, state: StageState, program: Program): Hit[] {
  const hits: Hit[] = [];
  for (const source of program.sources) {
    if (source.path === undefined) continue;
    const { path } = source;
    const text = source.read();
    if (text === undefined) continue;
    hits.push(
      ...fileHits(plan, state, source, path, text),
      ...zoneHits(state, program, path, text),
      ...certificateHits(state, source, path, text),
    );
  }
  return hits;
}

function hit(obstacle: Hit["obstacle"], state: StageState): Hit {
  return { obstacle, line: state.line, span: undefined, stage: undefined };
}

/** A relative path is taken from the working directory of the image. */
function fileHits(plan: Plan, state: StageState, source: ProgramSource, path: string, text: string): Hit[] {
  if (!/ReadFile|Open\(|Parse|LoadHTML|ServeFile|SetConfigFile/.test(text)) return [];
  const hits: Hit[] = [];
  for (const call of findCalls(new Source(path, text), FILE_CALLS)) {
    for (const argument of call.args) {
      if (
        argument === undefined ||
        argument === "" ||
        !/[./]/.test(argument) ||
        argument.startsWith("/proc") ||
        argument.startsWith("/sys") ||
        argument.startsWith("/dev")
      )
        continue;
      if (/^(os|ioutil)\./.test(call.callee) && call.args.length !== 1) continue;
      const at = resolvePath(state.workdir, argument);
      const there = /[*?[]/.test(argument)
        ? state.fs.stat(at.slice(0, at.search(/[*?[]/)).replace(/\/[^/]*$/, "") || "/")
        : state.fs.stat(at);
      if (there.is !== "no") continue;
      // only what the repository has and the image lacks is a mistake of the Dockerfile
      const clean = argument.replace(/^\.\//, "").replace(/\/?[^/]*[*?[].*$/, "");
      const contextPath = argument.startsWith("/") || clean === "" ? undefined : plan.context.path(clean);
      if (contextPath === undefined || !plan.world.snapshot.entry(contextPath)) continue;
      hits.push(
        hit(
          {
            kind: "file-not-in-image",
            path: argument,
            callee: call.callee,
            place: { file: path, line: call.line, span: call.span },
            workdir: state.workdir,
            contextPath,
            fatal: MUST.test(call.callee) && source.imports.length > 0,
          },
          state,
        ),
      );
    }
  }
  return hits;
}

function zoneHits(state: StageState, program: Program, path: string, text: string): Hit[] {
  if (!text.includes("LoadLocation")) return [];
  if (program.tags.includes("timetzdata") || program.sources.some((other) => other.imports.includes("time/tzdata")))
    return [];
  if (
    ["/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/usr/local/go/lib/time/zoneinfo.zip", "/etc/zoneinfo"].some(
      (dir) => state.fs.stat(dir).is !== "no",
    ) ||
    state.env.has("ZONEINFO")
  )
    return [];
  return findCalls(new Source(path, text), ZONE_CALLS)
    .filter(
      (call) => call.args[0] !== undefined && call.args[0] !== "UTC" && call.args[0] !== "" && call.args[0] !== "Local",
    )
    .map((call) =>
      hit(
        { kind: "zoneinfo-missing", zone: call.args[0] ?? "", place: { file: path, line: call.line, span: call.span } },
        state,
      ),
    );
}

const BUNDLES = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem",
  "/etc/ssl/certs",
];

function certificateHits(state: StageState, source: ProgramSource, path: string, text: string): Hit[] {
  if (!source.imports.includes("net/http") || !text.includes("https://")) return [];
  if (
    BUNDLES.some((file) => state.fs.stat(file).is !== "no") ||
    state.env.has("SSL_CERT_FILE") ||
    state.env.has("SSL_CERT_DIR")
  )
    return [];
  return findCalls(new Source(path, text), HTTPS_CALLS)
    .filter((call) => call.args.some((argument) => argument?.startsWith("https://")))
    .slice(0, 1)
    .map((call) =>
      hit(
        {
          kind: "certificates-missing",
          place: { file: path, line: call.line, span: call.span },
          url: call.args.find((argument) => argument?.startsWith("https://")),
        },
        state,
      ),
    );
}
