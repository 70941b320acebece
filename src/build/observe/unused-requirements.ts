/**
 * Requirements of go.mod that nothing uses: no file of the module so much as names the module, whatever its constraints,
 * nor does a makefile, a script or CI. Only said where the build is known to go well, so that no source is missing.
 */
import type { GoMod, Require } from "../../go/gomod/ast.ts";
import { parseGoMod } from "../../go/gomod/parse.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { joinPath } from "../../text/path.ts";
import { Source } from "../../text/source.ts";
import { scannedText } from "../go/packages.ts";
import type { Plan } from "../plan.ts";
import type { Hit, Trace } from "../trace.ts";

const MAX_ENTRIES = 30_000;
/** More than that, and go.mod was never tidied at all, or something is not seen here. */
const MAX_TOLD = 5;
const SKIP: ReadonlySet<string> = new Set([".git", "node_modules", "vendor", "third_party"]);
/** Sources of generated code, and the end of what is made of them. */
const GENERATED: readonly (readonly [source: string, made: RegExp])[] = [
  [".proto", /\.pb(?:\.gw)?\.go$/],
  [".templ", /_templ\.go$/],
  [".qtpl", /\.qtpl\.go$/],
  [".thrift", /\.go$/],
  [".fbs", /\.go$/],
];
const OTHER_TEXT = /^(?:[^.]+|.*\.(?:ya?ml|sh|mk|toml|hcl|json|just|tmpl|tpl|gotmpl|proto|star|bzl|bazel))$/;
const MAX_BYTES = 256 * 1024;

export function unusedRequirements(plan: Plan, trace: Trace): readonly Hit[] {
  const { snapshot, memo } = plan.world;
  const file = plan.context.path("go.mod");
  const key = `unused-requirements\0${file}`;
  // the file is one for all builds
  if (trace.outcome !== "builds" || memo.has(key)) return [];
  memo.set(key, true);
  const text = snapshot.read(file);
  if (text === undefined) return [];
  const mod = parseGoMod(new Source(file, text));
  const unused = mod.errors.length > 0 ? [] : findUnused(plan, mod);
  const [first] = unused;
  if (!first || unused.length > MAX_TOLD) return [];
  return [
    {
      obstacle: {
        kind: "requirements-unused",
        modules: unused.map(({ path }) => path),
        place: { file, line: first.line, span: first.span },
      },
      line: 1,
      span: undefined,
      stage: undefined,
    },
  ];
}

function findUnused({ world, context }: Plan, mod: GoMod): Require[] {
  const { snapshot } = world;
  let left = mod.require.filter(({ path, indirect }) => !indirect && !mod.replace.some(({ old }) => old.path === path));
  left = left.filter(({ path }) => !mod.tool.some((tool) => tool.path === path || tool.path.startsWith(`${path}/`)));
  if (left.length === 0) return [];
  const files = listFiles(snapshot, context.root);
  if (!files || files.some((path) => leavesOut(snapshot, path)) || lacksGenerated(files)) return [];
  const named = (text: string): void => {
    left = left.filter((require) => !text.includes(require.path));
  };
  for (const path of files) named(scannedText(world, path) ?? "");
  for (const isGo of [true, false]) {
    for (const path of files) {
      if (left.length === 0) return [];
      if (scannedText(world, path) !== undefined) continue;
      const name = path.slice(path.lastIndexOf("/") + 1);
      if (path.endsWith(".go") !== isGo || (!isGo && (!OTHER_TEXT.test(name) || !small(snapshot, path)))) continue;
      const text = snapshot.read(path);
      // one that can't be read may be the one
      if (text === undefined) return [];
      named(text);
    }
  }
  return left;
}

function small(snapshot: Snapshot, path: string): boolean {
  return (snapshot.entry(path)?.size ?? 0) <= MAX_BYTES;
}

/** Undefined when there are too many to be sure. */
function listFiles(snapshot: Snapshot, root: string): string[] | undefined {
  const files: string[] = [];
  const directories = [root];
  let left = MAX_ENTRIES;
  for (const dir of directories) {
    for (const name of snapshot.list(dir)) {
      if (left-- <= 0) return undefined;
      if (SKIP.has(name)) continue;
      const path = joinPath(dir, name);
      const kind = snapshot.entry(path)?.kind;
      if (kind === "dir") directories.push(path);
      else if (kind === "file") files.push(path);
      // what a link leads to isn't looked into
      else if (name.endsWith(".go") || snapshot.list(path).length > 0) return undefined;
    }
  }
  return files;
}

/** Go files that are made and not committed may import anything. */
function leavesOut(snapshot: Snapshot, path: string): boolean {
  return path.endsWith(".gitignore") && /^(?!\s*#).*(?:\.go\b|gen|mock|pb\b|proto)/im.test(snapshot.read(path) ?? "");
}

function lacksGenerated(files: readonly string[]): boolean {
  return GENERATED.some(
    ([source, made]) => files.some((path) => path.endsWith(source)) && !files.some((path) => made.test(path)),
  );
}
