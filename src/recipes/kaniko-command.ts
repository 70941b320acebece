/**
 * The command line of kaniko. Its Dockerfile is looked for in the working directory first, then in the context; a context
 * that isn't named is `/workspace`.
 * @see https://github.com/GoogleContainerTools/kaniko/blob/main/cmd/executor/cmd/root.go
 */
import { joinPath } from "../text/path.ts";
import { isKnown } from "../text/unknown.ts";
import type { DockerBuild } from "./docker-command.ts";
import type { Field } from "./shell/words.ts";

const SHORT: Readonly<Record<string, string>> = { b: "bucket", c: "context", d: "destination", f: "dockerfile" };
/** Flags without a value, of those that have no `=`. */
const SWITCHES = new Set(
  (
    "cache cache-copy-layers cache-run-layers cleanup compressed-caching force ignore-var-run insecure insecure-pull " +
    "log-timestamp no-push no-push-cache push-ignore-immutable-tag-errors reproducible single-snapshot skip-default-registry-fallback " +
    "skip-push-permission-check skip-tls-verify skip-tls-verify-pull skip-unused-stages use-new-run"
  ).split(" "),
);

export function readKanikoBuild(words: readonly Field[]): DockerBuild | undefined {
  const [program, ...rest] = words;
  if (!program || !/(?:^|\/)kaniko\/executor$/.test(program.text)) return undefined;
  const args = new Map<string, string>();
  const tags: string[] = [];
  const values = new Map<string, string>();
  let open = false;
  for (let at = 0; at < rest.length; at++) {
    const { text, loose } = rest[at] ?? { text: "", loose: false };
    const [, dashes = "", written = "", value] = /^(--?)([A-Za-z][\w-]*)(?:=([^]*))?$/.exec(text) ?? [];
    if (loose || dashes === "") {
      open = true;
      continue;
    }
    const name = dashes === "-" ? (SHORT[written] ?? written) : written;
    const said = value ?? (SWITCHES.has(name) ? "true" : (rest[++at]?.text ?? ""));
    const equals = said.indexOf("=");
    if (name === "build-arg" && equals > 0 && isKnown(said.slice(0, equals)))
      args.set(said.slice(0, equals), said.slice(equals + 1));
    else if (name === "destination") tags.push(said);
    else values.set(name, said);
  }
  return {
    context: directory(values.get("context"), values.get("context-sub-path")),
    file: values.get("dockerfile") ?? "Dockerfile",
    target: values.get("target"),
    args,
    contexts: new Map(),
    lenient: true,
    open,
    tags,
    platform: values.get("customPlatform") ?? values.get("custom-platform"),
    cached: values.get("cache") === "true",
    kaniko: true,
  };
}

/** Undefined for what isn't a directory that the repository may have. */
function directory(context: string | undefined, below: string | undefined): string | undefined {
  const path = context?.replace(/^dir:\/\//, "");
  if (path === undefined || path === "" || !isKnown(path) || /^\w[\w+.-]*:\/\//.test(path)) return undefined;
  // counts for contexts with a scheme only
  return below === undefined || path === context ? path : isKnown(below) ? joinPath(path, below) : undefined;
}
