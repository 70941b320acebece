/** Mounts of a service, `source:target[:options]` or in full. */
import type { Problems } from "./problem.ts";
import { joinPath } from "./paths.ts";
import { get, type Place, textOf, type Tree } from "./tree.ts";

export interface Mount {
  readonly type: "bind" | "volume" | "tmpfs" | "npipe" | "cluster" | "image";
  readonly source: string | undefined;
  /** Of a bind mount: the path inside the project, when it is relative. */
  readonly sourcePath: string | undefined;
  readonly target: string;
  readonly readOnly: boolean;
  readonly place: Place;
}

export function readMount(item: Tree, problems: Problems): Mount | undefined {
  const short = textOf(item);
  if (short !== undefined) return readShort(short, item, problems);
  const target = textOf(get(item, "target"));
  const type = mountType(textOf(get(item, "type")));
  if (target === undefined) return undefined;
  const sourceNode = get(item, "source");
  const source = textOf(sourceNode);
  const readOnly = textOf(get(item, "read_only")) === "true";
  const directory = sourceNode?.place.directory ?? "";
  return { type, source, sourcePath: inProject(type, source, directory), target, readOnly, place: item.place };
}

function mountType(text: string | undefined): Mount["type"] {
  const known = (["bind", "volume", "tmpfs", "npipe", "cluster", "image"] as const).find((type) => type === text);
  return known ?? "volume";
}

function readShort(text: string, { place }: Tree, problems: Problems): Mount | undefined {
  const parts = splitSpec(text);
  const wrong = specError(text, parts);
  if (wrong !== undefined) {
    problems.fail(wrong, place);
    return undefined;
  }
  const [first = "", second, options = ""] = parts;
  const source = second === undefined ? undefined : first;
  const type = source !== undefined && isFilePath(source) ? "bind" : "volume";
  const readOnly = options.split(",").includes("ro");
  return {
    type,
    source,
    sourcePath: inProject(type, source, place.directory),
    target: second ?? first,
    readOnly,
    place,
  };
}

function specError(text: string, parts: readonly string[]): string | undefined {
  if (text === "") return "invalid empty volume spec";
  if (text.length <= 2) return undefined;
  if (parts.includes("")) return `invalid spec: ${text}: empty section between colons`;
  return parts.length > 3 ? `invalid spec: ${text}: too many colons` : undefined;
}

/** Splits at colons, but not behind the letter of a Windows drive. */
function splitSpec(text: string): string[] {
  if (text.length <= 2) return [text];
  const parts = [""];
  for (const character of text) {
    const part = parts.at(-1) ?? "";
    if (character === ":" && !/^\p{L}$/u.test(part)) parts.push("");
    else parts[parts.length - 1] = part + character;
  }
  return parts;
}

function isFilePath(source: string): boolean {
  return /^(?:[./~]|\\\\|\p{L}:)/u.test(source);
}

function inProject(type: Mount["type"], source: string | undefined, directory: string): string | undefined {
  if (type !== "bind" || source === undefined || /^(?:[/~]|\\\\|\p{L}:[\\/])/u.test(source)) return undefined;
  return joinPath(directory, source);
}

/** Where an entry is mounted, by which files that override one another recognise it. */
export function volumeTarget(item: Tree): string | undefined {
  const short = textOf(item);
  if (short === undefined) return textOf(get(item, "target"));
  const [first, second] = splitSpec(short);
  return second ?? first;
}
