/** The `build` section of a service. */
import type { Build, BuildSecret, Text, Variable } from "./model.ts";
import { isRemote, joinPath } from "./paths.ts";
import type { Lookup } from "./template.ts";
import { entriesOf, get, isNull, itemsOf, textOf, type Tree } from "./tree.ts";

export function readBuild(build: Tree, lookup: Lookup): Build | undefined {
  const context = readText(get(build, "context"));
  if (!context) return undefined;
  const dockerfile = readText(get(build, "dockerfile"));
  const dockerfileInline = readText(get(build, "dockerfile_inline"));
  const contextPath = localPath(context);
  const file = dockerfile?.text || "Dockerfile";
  const outside = contextPath === undefined || dockerfileInline !== undefined || file.startsWith("/");
  return {
    context,
    contextPath,
    dockerfile,
    dockerfilePath: outside ? undefined : joinPath(contextPath, file),
    dockerfileInline,
    target: readText(get(build, "target")),
    args: readVariables(get(build, "args"), lookup),
    additionalContexts: entriesOf(get(build, "additional_contexts")).flatMap(([name, entry]) => {
      const value = readText(entry.value);
      return value ? [{ name, value, path: localPath(value) }] : [];
    }),
    platforms: readTexts(get(build, "platforms")),
    ssh: entriesOf(get(build, "ssh")).map(([id, { key }]) => ({ id, place: key })),
    secrets: itemsOf(get(build, "secrets")).flatMap((item) => readSecret(item) ?? []),
    network: readText(get(build, "network")),
    place: build.place,
  };
}

function localPath({ text, place }: Text): string | undefined {
  if (isRemote(text) || /^(?:\/|~|service:|target:)/.test(text)) return undefined;
  return joinPath(place.directory, text);
}

function readSecret(item: Tree): BuildSecret | undefined {
  const source = textOf(item) ?? textOf(get(item, "source"));
  return source === undefined ? undefined : { source, id: textOf(get(item, "target")) ?? source, place: item.place };
}

export function readText(tree: Tree | undefined): Text | undefined {
  const text = textOf(tree);
  return tree?.kind === "scalar" && text !== undefined ? { text, unset: tree.unset, place: tree.place } : undefined;
}

export function readTexts(tree: Tree | undefined): readonly Text[] {
  return itemsOf(tree).flatMap((item) => readText(item) ?? []);
}

/** Those without a value take it from the environment of the command. */
export function readVariables(tree: Tree | undefined, lookup: Lookup): readonly Variable[] {
  return entriesOf(tree).map(([name, { key, value }]) => {
    const unset = value.kind === "scalar" ? value.unset : [];
    const start = Math.min(key.span.start, value.place.span.start);
    const sameFile = key.file === value.place.file;
    const span = sameFile ? { start, end: Math.max(key.span.end, value.place.span.end) } : value.place.span;
    const given = isNull(value) ? lookup(name) : textOf(value);
    return { name, value: given, unset, place: { ...(sameFile ? key : value.place), span } };
  });
}
