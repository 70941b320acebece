/**
 * Answers of our readers in the form in which the judge over BuildKit's packages gives its own, so that the two can be
 * compared: by the recorded cases in the everyday tests, by the differential run on random input.
 */
import { Source } from "../../text/source.ts";
import type { CommandForm, Instruction, Word } from "../dockerfile/ast.ts";
import { heredocContent } from "../dockerfile/heredocs.ts";
import { readInstruction } from "../dockerfile/instructions/read.ts";
import { parseMounts } from "../dockerfile/mounts.ts";
import type { Node } from "../dockerfile/node.ts";
import { readNodes } from "../dockerfile/nodes.ts";
import { parseDockerfile } from "../dockerfile/parse.ts";
import { dumpNodes } from "../dockerfile/sexpr.ts";
import { IgnoreMatcher } from "../dockerignore/matcher.ts";
import { parseIgnore } from "../dockerignore/parse.ts";
import { expandContent, expandWord, lex, type Lookup } from "../expand/expand.ts";
import { goLower } from "../go-text.ts";
import { familiarName, familiarReference, fullName, parseReference } from "../reference.ts";
import { resolveStages } from "../stages/graph.ts";
import { formatFullPlatform, formatPlatform, normalPlatform, parsePlatform } from "../stages/platform.ts";

export interface Request {
  readonly op: "dockerfile" | "mounts" | "expand" | "ignore" | "reference" | "platform" | "build";
  readonly text: string;
  readonly env?: readonly string[];
  readonly escape?: string;
  readonly mode?: string;
  readonly tree?: readonly string[];
  readonly target?: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
}

export type Answer = Readonly<Record<string, unknown>>;

export function answer(request: Request): Answer {
  switch (request.op) {
    case "dockerfile":
      return answerDockerfile(request.text);
    case "mounts":
      return answerMounts(request);
    case "expand":
      return answerExpansion(request);
    case "ignore":
      return answerIgnore(request);
    case "reference":
      return answerReference(request.text);
    case "platform":
      return answerPlatform(request.text);
    default:
      return answerBuild(request);
  }
}

const noStage = /^no build stage in current context$/;

function answerDockerfile(text: string): Answer {
  const source = new Source("Dockerfile", text);
  const { directives, errors, warnings } = parseDockerfile(source);
  const [first] = errors;
  const layers = readNodes(source);
  const head = { syntax: directives.syntax?.text, check: directives.check?.text };
  if (first?.layer === "parser" && !noStage.test(first.message)) return { ...head, error: first.message };
  const prefix = first?.layer === "instruction" ? `dockerfile parse error on line ${first.line}: ` : "";
  return {
    ...head,
    escape: directives.escape,
    dump: dumpNodes(source),
    warnings: warnings.map(({ message }) => message),
    refusal: first && prefix + first.message,
    instructions: layers.nodes.map(describeNode),
  };
}

function describeNode(node: Node): Answer {
  const read = readInstruction(node);
  if ("message" in read) return { line: node.source.line, endLine: node.endLine, refusal: read.message };
  const { line, endLine, skips } = read;
  return { line, endLine, skips: [...new Set(skips)].sort(), ...describe(read) };
}

function describe(instruction: Instruction): Answer {
  const { keyword, flags, heredocs, comments } = instruction;
  return {
    keyword,
    flags: flags.map(({ name, value }) => (value === undefined ? [name] : [name, value])),
    heredocs: heredocs.map(({ name, fd, expand, chomp, body }) => ({ name, fd: fd ?? 0, expand, chomp, body })),
    comments: texts(comments),
    ...parts(instruction),
  };
}

function parts(instruction: Instruction): Answer {
  switch (instruction.keyword) {
    case "FROM":
      return {
        image: instruction.image.text,
        name: goLower(instruction.stageName?.text ?? ""),
        platform: instruction.platform?.value ?? "",
      };
    case "RUN":
    case "CMD":
    case "ENTRYPOINT":
      return { command: command(instruction.command) };
    case "HEALTHCHECK":
      return { command: instruction.command ? command(instruction.command) : null };
    case "COPY":
    case "ADD":
      return {
        sources: texts(instruction.sources),
        inline: instruction.inline.map((one) => ({ name: one.name, expand: one.expand, content: heredocContent(one) })),
        destination: instruction.destination.text,
      };
    case "ENV":
    case "LABEL":
      return { pairs: instruction.pairs.map(({ key, value }) => [key.text, value.text]) };
    case "ARG":
      return { args: instruction.args.map(({ name, value }) => (value ? [name.text, value.text] : [name.text])) };
    case "EXPOSE":
    case "VOLUME":
      return { values: texts(instruction.values) };
    case "SHELL":
      return { argv: texts(instruction.argv) };
    case "ONBUILD":
      return { trigger: trigger(instruction.instruction, instruction.problem) };
    default:
      return { value: instruction.value.text };
  }
}

function trigger(instruction: Instruction | undefined, problem: string | undefined): Answer {
  return instruction ? { ...describe(instruction), comments: [], skips: [] } : { refusal: problem };
}

function command(form: CommandForm): unknown {
  return form.form === "exec" ? texts(form.argv) : form.script.text;
}

function texts(words: readonly Word[]): string[] {
  return words.map((word) => word.text);
}

function environment(env: readonly string[] = []): Lookup {
  const values = new Map<string, string>();
  for (const entry of env) {
    const sign = entry.indexOf("=");
    values.set(sign === -1 ? entry : entry.slice(0, sign), sign === -1 ? "" : entry.slice(sign + 1));
  }
  return (name) => values.get(name);
}

function answerMounts({ text, env }: Request): Answer {
  const { nodes, errors: broken } = readNodes(new Source("Dockerfile", text));
  const [node] = nodes;
  if (!node || broken[0]) return { error: broken[0]?.message };
  const run = readInstruction(node);
  if ("message" in run) return { error: run.message };
  if (run.keyword !== "RUN") return { error: "not RUN" };
  const lookup = environment(env);
  const { mounts, errors } = parseMounts(run, (value) => expandWord(value, lookup));
  if (errors[0]) return { error: errors[0].message };
  return {
    mounts: mounts.map((mount) => ({
      type: mount.type,
      from: mount.from ?? "",
      source: mount.source ?? "",
      target: mount.target ?? "",
      readOnly: mount.readOnly,
      size: mount.size ?? 0,
      id: mount.id ?? "",
      sharing: mount.sharing ?? "",
      required: mount.required,
      env: mount.env ?? null,
      mode: mount.mode ?? null,
      uid: mount.uid ?? null,
      gid: mount.gid ?? null,
    })),
  };
}

function answerExpansion({ text, env, escape, mode }: Request): Answer {
  const lookup = environment(env);
  const options = { lookup, escape: mode !== "content" && escape === "`" ? "`" : "\\" };
  const result =
    mode === "content"
      ? lex(text, { ...options, plainQuotes: true })
      : lex(text, { ...options, ...(mode === "display" ? { rawQuotes: true, keepUnset: true } : {}) });
  if (mode === "content" && expandContent(text, lookup).value !== result.lexed?.text) return { error: "two answers" };
  const looked = { matched: [...result.matched].sort(), unmatched: [...result.unmatched].sort() };
  if (result.error !== undefined) return { ...looked, error: result.error };
  return { ...looked, value: result.lexed?.text, words: result.lexed?.words };
}

function answerIgnore({ text, tree = [] }: Request): Answer {
  const { patterns, errors } = parseIgnore(text);
  if (errors[0]) return { error: errors[0].message };
  const matcher = new IgnoreMatcher(patterns);
  const kept = new Set<string>();
  for (const entry of tree) {
    const path = entry.replace(/\/$/, "");
    const { ignored, broken } = matcher.decide(path);
    if (broken) return { broken: true };
    if (ignored) continue;
    kept.add(entry);
    for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) kept.add(path.slice(0, at + 1));
  }
  return { kept: tree.filter((entry) => kept.has(entry)) };
}

function answerReference(text: string): Answer {
  const reference = parseReference(text);
  if ("message" in reference) return { error: reference.message };
  const { registry, path, tag, digest } = reference;
  const names = {
    name: fullName(reference),
    familiar: familiarName(reference),
    reference: familiarReference(reference),
  };
  return { registry, path, tag, digest, ...names };
}

function answerPlatform(text: string): Answer {
  const host = { os: "linux", architecture: "amd64", variant: "", osVersion: "", osFeatures: [] };
  const platform = parsePlatform(text, host);
  if ("message" in platform) return { error: platform.message };
  const normal = formatFullPlatform(normalPlatform(platform));
  return { short: formatPlatform(platform), full: formatFullPlatform(platform), normal };
}

/** Only what the stage graph knows: errors inside instructions are another reader's. */
function answerBuild({ text, target, buildArgs = {} }: Request): Answer {
  const dockerfile = parseDockerfile(new Source("Dockerfile", text));
  if (dockerfile.errors.length > 0) return { unreadable: true };
  const args = new Map(Object.entries(buildArgs));
  const platform = "linux/amd64";
  const graph = resolveStages(dockerfile, { target, buildArgs: args, platform, buildPlatform: platform });
  const [first] = graph.errors;
  if (first) return { error: first.message, phase: first.phase, all: graph.errors.map(({ message }) => message) };
  const images = new Set<string>();
  for (const index of graph.reachable) {
    const stage = graph.stages[index];
    if (stage?.base.kind === "image") images.add(stage.base.ref);
  }
  return { images: [...images].sort() };
}
