/**
 * What each FROM starts from. Only global variables count; an earlier stage is found by its lower-cased name, compared
 * with the text exactly as it is written: `FROM x AS Build` is found by `FROM build` and not by `FROM Build`.
 */
import type { Dockerfile, Stage } from "../dockerfile/ast.ts";
import { withExactSuggestion } from "../dockerfile/suggest.ts";
import { expandWord, type Expansion, UNKNOWN, type Value } from "../expand/expand.ts";
import { type ContextNames, contextOfImage, findContext } from "./contexts.ts";
import { formatFullPlatform, normalPlatform, parsePlatform, type Platform } from "./platform.ts";
import type { GraphError, Origin } from "./types.ts";

export interface BaseQuestion {
  readonly dockerfile: Dockerfile;
  readonly globals: ReadonlyMap<string, Value>;
  readonly contexts: ContextNames;
  readonly targetPlatform: Platform | undefined;
  readonly buildPlatform: Platform | undefined;
}

export interface Bases {
  readonly origins: readonly Origin[];
  /** Undefined where nobody can tell. */
  readonly platforms: readonly (Platform | undefined)[];
  /** Key of the named context that replaces the stage. */
  readonly replacedBy: readonly (string | undefined)[];
  /** The last stage of each name. */
  readonly byName: ReadonlyMap<string, number>;
  readonly errors: readonly GraphError[];
}

export function resolveBases(question: BaseQuestion): Bases {
  const { dockerfile, globals } = question;
  const origins: Origin[] = [];
  const platforms: (Platform | undefined)[] = [];
  const replacedBy: (string | undefined)[] = [];
  const byName = new Map<string, number>();
  const errors: GraphError[] = [];
  for (const stage of dockerfile.stages) {
    const fail = (message: string, span = stage.from.image.span): void => {
      errors.push({ message, span, line: stage.from.line, phase: "load" });
    };
    const expand = (text: string): Expansion =>
      expandWord(text, (name) => globals.get(name), dockerfile.directives.escape);
    const image = expand(stage.from.image.text);
    if (image.error !== undefined) fail(image.error);
    else if (image.value === "") fail(`base name (${stage.from.image.text}) should not be blank`);
    const asked = askedPlatform(stage, expand, question, fail);
    const base = baseStage(image.value, byName);
    const platform = base === undefined ? asked : platforms[base];
    const replacement = stage.name === undefined ? undefined : replacing(stage.name, asked, question, fail);
    const key = platform && formatFullPlatform(normalPlatform(platform));
    origins.push(base === undefined ? imageOrigin(image, question, key) : { kind: "stage", index: base });
    platforms.push(platform);
    replacedBy.push(replacement);
    if (stage.name !== undefined) byName.set(stage.name, stage.index);
  }
  return { origins, platforms, replacedBy, byName, errors };
}

function baseStage(name: string | undefined, byName: ReadonlyMap<string, number>): number | undefined {
  return name === undefined ? undefined : byName.get(name);
}

function imageOrigin(
  { value, matched }: Expansion,
  { globals, contexts }: BaseQuestion,
  platform: string | undefined,
): Origin {
  if (value === undefined || value === "") {
    const names = matched.filter((name) => globals.get(name) === UNKNOWN);
    const what = names.length > 0 ? `the value of ${names.join(", ")}` : "the name of the base";
    return { kind: "unknown", reason: `${what} is not known` };
  }
  if (value === "scratch") return { kind: "scratch" };
  const name = contextOfImage(value, contexts, platform);
  return name === undefined ? { kind: "image", ref: value } : { kind: "context", name };
}

function replacing(
  name: string,
  platform: Platform | undefined,
  { contexts }: BaseQuestion,
  fail: (message: string) => void,
): string | undefined {
  const key = platform && formatFullPlatform(normalPlatform(platform));
  const found = findContext(name, contexts, key);
  if (typeof found !== "object") return found;
  fail(found.message);
  return undefined;
}

/** `--platform`, or the target's. */
function askedPlatform(
  { from }: Stage,
  expand: (text: string) => Expansion,
  { globals, targetPlatform, buildPlatform }: BaseQuestion,
  fail: (message: string, span?: GraphError["span"]) => void,
): Platform | undefined {
  const written = from.platform?.value;
  if (!from.platform || !written) return targetPlatform;
  const { value, error, unknown, unmatched } = expand(written);
  const suggest = (message: string): string => suggestAny(message, unmatched, [...globals.keys()]);
  if (error !== undefined) {
    fail(`failed to process arguments for platform : ${error}`, from.platform.span);
  } else if (value === "") {
    fail(suggest(`empty platform value from expression ${written}`), from.platform.span);
  }
  if (unknown || !value) return undefined;
  const platform = parsePlatform(value, buildPlatform);
  if (!("message" in platform)) return platform;
  fail(`failed to parse platform ${written}: ${suggest(platform.message)}`, from.platform.span);
  return undefined;
}

/** A suggestion for the first name that has one. */
function suggestAny(message: string, names: readonly string[], options: readonly string[]): string {
  for (const name of names) {
    const suggested = withExactSuggestion(message, name, options);
    if (suggested !== message) return suggested;
  }
  return message;
}
