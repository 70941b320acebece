/** The single options of `RUN --mount`. */
import { goLower, goQuote, parseBool } from "../go-text.ts";
import { parseSize, parseUint32 } from "./go-numbers.ts";
import { withExactSuggestion } from "./suggest.ts";

export class MountError extends Error {}

const types = ["bind", "cache", "secret", "ssh", "tmpfs"] as const;
const sharings = ["shared", "private", "locked"] as const;
const keys =
  "type from source target readonly id sharing required size mode uid gid src dst destination ro rw readwrite env".split(
    " ",
  );

export type MountType = (typeof types)[number];

/** A mount while its options are read. */
export interface Draft {
  type: MountType;
  from?: string;
  source?: string;
  target?: string;
  /** Unset as long as no option says it. */
  readOnly?: boolean;
  size?: number;
  id?: string;
  sharing?: (typeof sharings)[number];
  required: boolean;
  env?: string;
  mode?: number;
  uid?: number;
  gid?: number;
  readonly unknown: string[];
}

/** An option without `=`. */
export function setSwitch(draft: Draft, key: string, field: string): void {
  if (key === "readonly" || key === "ro") draft.readOnly = true;
  else if (key === "readwrite" || key === "rw") draft.readOnly = false;
  else if (key !== "required") throw new MountError(`invalid field '${field}' must be a key=value pair`);
  else if (mayBeRequired(draft)) draft.required = true;
  else throw unexpectedFor(key, draft);
}

export interface Option {
  /** In lower case. */
  readonly key: string;
  /** Undefined when nobody can tell. */
  readonly value: string | undefined;
  /** As written. */
  readonly field: string;
}

const aliases: Readonly<Record<string, string>> = {
  src: "source",
  dst: "target",
  destination: "target",
  ro: "readonly",
  rw: "readwrite",
};

export function setOption(draft: Draft, { key, value, field }: Option): void {
  if (!keys.includes(key))
    throw new MountError(withExactSuggestion(`unexpected key '${key}' in '${field}'`, key, keys));
  const name = Object.hasOwn(aliases, key) ? (aliases[key] ?? key) : key;
  if (value === undefined) draft.unknown.push(name);
  else if (name === "from" || name === "source" || name === "target" || name === "id" || name === "env")
    draft[name] = value;
  else if (name === "type") draft.type = chosen(types, value, "mount type");
  else if (name === "sharing") draft.sharing = chosen(sharings, value, "sharing value");
  else if (name === "mode" || name === "uid" || name === "gid") draft[name] = unsigned(name, value);
  else if (name === "size") draft.size = size(draft, value);
  else setTruth(draft, { key, value, name });
}

function setTruth(draft: Draft, { key, value, name }: { key: string; value: string; name: string }): void {
  if (name === "required" && !mayBeRequired(draft)) throw unexpectedFor(key, draft);
  const truth = parseBool(value);
  if (truth === undefined) throw new MountError(`invalid value for ${key}: ${value}`);
  if (name === "required") draft.required = truth;
  else draft.readOnly = name === "readonly" ? truth : !truth;
}

function mayBeRequired({ type, unknown }: Draft): boolean {
  return type === "secret" || type === "ssh" || unknown.includes("type");
}

function unexpectedFor(key: string, { type }: Draft): MountError {
  return new MountError(`unexpected key '${key}' for mount type '${type}'`);
}

function chosen<T extends string>(options: readonly T[], value: string, what: string): T {
  const lower = goLower(value);
  const found = options.find((option) => option === lower);
  if (found) return found;
  throw new MountError(withExactSuggestion(`unsupported ${what} ${goQuote(value)}`, value, options));
}

function unsigned(key: string, value: string): number {
  const number = parseUint32(value, key === "mode" ? 8 : 10);
  if (number === undefined) throw new MountError(`invalid value ${value} for ${key}`);
  return number;
}

function size(draft: Draft, value: string): number {
  if (draft.type !== "tmpfs" && !draft.unknown.includes("type")) throw unexpectedFor("size", draft);
  const bytes = parseSize(value);
  if (bytes === undefined) throw new MountError(`invalid value for size: ${value}`);
  return bytes;
}
