/**
 * Answers of our readers in the form in which the judge over Go's own packages gives its own, so that the two can be
 * compared: by the recorded cases in the everyday tests, by the differential run on random input.
 */
import { quote, unquote } from "../../text/go-quote.ts";
import { matchPath } from "../../text/path-match.ts";
import { Source } from "../../text/source.ts";
import type { GoModError, ModuleVersion, Replace } from "../gomod/ast.ts";
import { goModErrorText } from "../gomod/error-text.ts";
import { parseGoMod, parseGoWork } from "../gomod/parse.ts";
import { parseGoSum } from "../gosum/parse.ts";
import type { BuildContext, Place } from "../source/ast.ts";
import { buildFile } from "../source/build-file.ts";
import { cgoDirectiveApplies, cgoError } from "../source/cgo.ts";
import { constraintText, evaluate, parseConstraint } from "../source/constraint.ts";
import { scanGoFile } from "../source/scan.ts";
import { escapeModulePath, escapeVersion, unescapeModulePath, unescapeVersion } from "../version/escape.ts";
import { compareGo, goLang, isValidGo } from "../version/go-version.ts";
import {
  filePathError,
  importPathError,
  modulePathError,
  moduleVersionError,
  splitPathVersion,
} from "../version/module-path.ts";
import { matchPrefixPatterns } from "../version/prefix-patterns.ts";
import { isPseudoVersion, parsePseudoVersion } from "../version/pseudo-version.ts";
import {
  canonicalSemver,
  canonicalVersion,
  compareSemver,
  isValidSemver,
  semverBuild,
  semverMajor,
  semverMajorMinor,
  semverPrerelease,
} from "../version/semver.ts";

export type Op =
  | "gomod"
  | "gomod-lax"
  | "gowork"
  | "gosum"
  | "semver"
  | "gover"
  | "path"
  | "pseudo"
  | "match"
  | "quote"
  | "constraint"
  | "gofile";

export interface Request {
  readonly op: Op;
  readonly text: string;
  readonly other?: string;
  readonly name?: string;
  readonly version?: string;
  readonly tags?: readonly string[];
  readonly goos?: string;
  readonly goarch?: string;
  readonly cgo?: boolean;
}

export type Answer = Readonly<Record<string, unknown>>;

const answers: Readonly<Record<Op, (request: Request) => Answer>> = {
  gomod: ({ text }) => answerMod(text, "strict"),
  "gomod-lax": ({ text }) => answerMod(text, "lax"),
  gowork: ({ text }) => answerWork(text),
  gosum: ({ text }) => answerSum(text),
  semver: answerSemver,
  gover: ({ text, other = "" }) => ({
    valid: isValidGo(text),
    lang: goLang(text),
    compare: Math.sign(compareGo(text, other)),
  }),
  path: answerPath,
  pseudo: ({ text }) => answerPseudo(text),
  match: answerMatch,
  quote: ({ text }) => ({ quote: quote(text), unquote: unquote(text) ?? "", ok: unquote(text) !== undefined }),
  constraint: answerConstraint,
  gofile: answerFile,
};

export function answer(request: Request): Answer {
  return answers[request.op](request);
}

function failed(source: Source, errors: readonly GoModError[]): Answer {
  return { errors: errors.map((error) => goModErrorText(source, error)) };
}

function named({ path, version }: ModuleVersion): object {
  return version === "" ? { Path: path } : { Path: path, Version: version };
}

function replaces(list: readonly Replace[]): unknown {
  return list.map((each) => ({ old: named(each.old), new: named(each.new), line: each.line }));
}

function answerMod(text: string, mode: "strict" | "lax"): Answer {
  const mod = parseGoMod(new Source("go.mod", text), mode);
  if (mod.errors.length > 0) return failed(mod.source, mod.errors);
  return {
    module: mod.module?.path,
    deprecated: mod.module?.deprecated ?? "",
    go: mod.go?.version ?? "",
    toolchain: mod.toolchain?.name ?? "",
    godebug: mod.godebug.map(({ key, value }) => [key, value]),
    require: mod.require.map(({ path, version, line, indirect }) => ({ path, version, line, indirect })),
    exclude: mod.exclude.map(({ path, version, line }) => ({ path, version, line })),
    replace: replaces(mod.replace),
    retract: mod.retract.map(({ low, high, rationale }) => ({ low, high, rationale })),
    tool: mod.tool.map(({ path }) => path),
    ignore: mod.ignore.map(({ path }) => path),
  };
}

function answerWork(text: string): Answer {
  const work = parseGoWork(new Source("go.work", text));
  if (work.errors.length > 0) return failed(work.source, work.errors);
  return {
    go: work.go?.version ?? "",
    toolchain: work.toolchain?.name ?? "",
    godebug: work.godebug.map(({ key, value }) => [key, value]),
    use: work.use.map(({ path }) => path),
    replace: replaces(work.replace),
  };
}

function answerSum(text: string): Answer {
  const sum = parseGoSum(new Source("go.sum", text));
  const entries: string[][] = [];
  for (const [key, { hashes }] of sum.entries) for (const hash of hashes) entries.push([...key.split(" "), hash]);
  return { entries, errors: sum.errors.map(({ line, message }) => `${line}: ${message}`) };
}

function answerSemver({ text, other = "" }: Request): Answer {
  return {
    valid: isValidSemver(text),
    canonical: canonicalSemver(text),
    major: semverMajor(text),
    majorMinor: semverMajorMinor(text),
    prerelease: semverPrerelease(text),
    build: semverBuild(text),
    module: canonicalVersion(text),
    compare: Math.sign(compareSemver(text, other)),
  };
}

function answerPath({ text, version = "" }: Request): Answer {
  return {
    module: modulePathError(text),
    import: importPathError(text),
    file: filePathError(text),
    ...splitPathVersion(text),
    check: moduleVersionError(text, version),
    escapePath: escapeModulePath(text),
    escapeVersion: escapeVersion(version),
    unescapePath: unescapeModulePath(text),
    unescapeVersion: unescapeVersion(version),
  };
}

function answerPseudo(text: string): Answer {
  const parsed = parsePseudoVersion(text);
  const error = `pseudo-version ${quote(text)} invalid: syntax error`;
  return {
    is: isPseudoVersion(text),
    base: parsed?.base ?? "",
    error: parsed ? parsed.baseError : error,
    rev: parsed?.revision ?? "",
  };
}

function answerMatch({ text, other = "" }: Request): Answer {
  const matched = matchPath(text, other);
  return { matched: matched === true, bad: matched === "bad pattern", prefix: matchPrefixPatterns(text, other) };
}

function answerConstraint({ text, tags = [] }: Request): Answer {
  const parsed = parseConstraint(text);
  if ("error" in parsed) return { error: parsed.error };
  const set = new Set(tags);
  return { text: constraintText(parsed.constraint), value: evaluate(parsed.constraint, (tag) => set.has(tag)) };
}

function answerFile({ text, name = "", goos = "", goarch = "", cgo = false, tags = [] }: Request): Answer {
  const source = new Source(name, text);
  const file = scanGoFile(source);
  const context: BuildContext = { goos, goarch, cgo, tags: new Set(tags), goVersion: "1.26" };
  const { reason } = buildFile(name, file, context);
  const at = ({ span, line }: Place): number => {
    // Columns count bytes, without the byte order mark.
    const before = source.text.slice(source.lineStart(line), span.start).replace(/^\uFEFF/, "");
    return line * 1000 + new TextEncoder().encode(before).length + 1;
  };
  const shown = reason === "included" || reason === "test" || reason === "cgo";
  const directives = file.cgoDirectives.filter((directive) => cgoDirectiveApplies(directive, context));
  return {
    reason,
    cgo: file.cgo,
    package: file.package,
    imports: shown ? file.imports.map((each) => [each.path, at(each)]) : [],
    embeds: shown ? file.embeds.map((each) => [each.pattern, at(each)]) : [],
    directives: directives.map(({ variable, value }) => [variable, value]),
    cgoError: cgoError(file, context),
    constraintError: file.constraintError?.message,
    error: file.error && { message: file.error.message, at: at(file.error) },
  };
}
