/**
 * Fields that a library fills from the environment and refuses to leave empty.
 * @see https://github.com/caarlos0/env#env-tag-options
 * @see https://github.com/kelseyhightower/envconfig#usage
 * @see https://github.com/ilyakaznacheev/cleanenv#model-format
 */
import { findCalls } from "../../go/source/calls.ts";
import { Source } from "../../text/source.ts";
import type { Program } from "../program.ts";
import type { Demand } from "./demands.ts";

interface Library {
  readonly path: RegExp;
  /** The call that reads everything. */
  readonly calls: readonly string[];
  /** A field's tag that names a variable and demands it. */
  readonly tag: RegExp;
}

const LIBRARIES: readonly Library[] = [
  {
    path: /^github\.com\/caarlos0\/env(?:\/v\d+)?$/,
    calls: ["env.Parse", "env.ParseAs", "env.Must", "env.ParseWithOptions", "env.ParseAsWithOptions"],
    tag: /`[^`\n]*\benv:"(\w+),(?:\w+,)*(?:required|notEmpty)\b[^`\n]*`/g,
  },
  {
    path: /^github\.com\/kelseyhightower\/envconfig$/,
    calls: ["envconfig.Process", "envconfig.MustProcess"],
    tag: /`(?=[^`\n]*\brequired:"true")[^`\n]*\benvconfig:"(\w+)"[^`\n]*`/g,
  },
  {
    path: /^github\.com\/ilyakaznacheev\/cleanenv$/,
    calls: ["cleanenv.ReadEnv"],
    tag: /`(?=[^`\n]*\benv-required:"true")[^`\n]*\benv:"(\w+)"[^`\n]*`/g,
  },
];
/** A name gets a prefix, or a field has a value of its own. */
const PREFIX = /\b(?:envPrefix|env-prefix|Prefix)\b|prefix=/;
const DEFAULT = /\b(?:envDefault|env-default|default):/;

export function demandedFields(program: Program): readonly Demand[] {
  for (const library of LIBRARIES) {
    const sources = program.sources.filter(({ imports }) => imports.some((path) => library.path.test(path)));
    const [source] = sources;
    const text = source?.read();
    // with a second reading, which of them a field belongs to isn't plain
    if (sources.length !== 1 || source?.path === undefined || text === undefined || PREFIX.test(text)) continue;
    const calls = findCalls(new Source(source.path, text), library.calls);
    const [call] = calls;
    if (calls.length !== 1 || !call || (call.callee.startsWith("envconfig.") && call.args[0] !== "")) continue;
    return fields(program, library, source.path);
  }
  return [];
}

/** Types of the same package as the call; what another package's types hold may be for another program. */
function fields(program: Program, { tag }: Library, file: string): Demand[] {
  const dir = file.slice(0, file.lastIndexOf("/") + 1);
  return program.sources.flatMap(({ path, read }) => {
    const text = path?.slice(0, path.lastIndexOf("/") + 1) === dir ? read() : undefined;
    if (path === undefined || text === undefined) return [];
    const code = new Source(path, text);
    return [...text.matchAll(tag)].flatMap(([match, name], index) => {
      const start = [...text.matchAll(tag)][index]?.index ?? 0;
      const before = text.slice(text.lastIndexOf("\n", start) + 1, start);
      if (name === undefined || DEFAULT.test(match) || PREFIX.test(match) || before.includes("//")) return [];
      const { line } = code.position(start);
      return [{ name, place: { file: path, line, span: { start, end: start + match.length } } }];
    });
  });
}
