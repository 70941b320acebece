/**
 * `RUN --mount=…`: comma-separated options, `type=bind` when none is given. The engine reads them when the stage is
 * built, with variables expanded in every value; options are read in turn, so that `required` before `type=secret` is
 * refused.
 * @see https://docs.docker.com/reference/dockerfile/#run---mount
 */
import type { Span } from "../../text/source.ts";
import { goLower, goQuote } from "../go-text.ts";
import type { Flag, Run } from "./ast.ts";
import { csvFields } from "./csv.ts";
import { type Draft, MountError, type MountType, setOption, setSwitch } from "./mount-options.ts";

export interface Mount {
  readonly type: MountType;
  /** A stage or image; undefined is the build context (an empty directory for `cache`). */
  readonly from: string | undefined;
  /** As written; undefined is the root of what is mounted. */
  readonly source: string | undefined;
  /** As written, perhaps relative to WORKDIR. */
  readonly target: string | undefined;
  readonly readOnly: boolean;
  /** Of `tmpfs`, in bytes. */
  readonly size: number | undefined;
  readonly id: string | undefined;
  readonly sharing: "shared" | "private" | "locked" | undefined;
  readonly required: boolean;
  /** The environment variable of a secret; empty for its default name. */
  readonly env: string | undefined;
  readonly mode: number | undefined;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  /** Options whose values nobody can tell; they are left out above. */
  readonly unknown: readonly string[];
  readonly span: Span;
}

export interface MountProblem {
  readonly message: string;
  readonly span: Span;
}

/** What expansion makes of a value; `value` is undefined when it is not known. */
export interface Expanded {
  readonly value: string | undefined;
  readonly error?: string;
}

export interface Mounts {
  readonly mounts: readonly Mount[];
  /** The engine reports the first. */
  readonly errors: readonly MountProblem[];
}

export function parseMounts(run: Run, expand: (text: string) => Expanded): Mounts {
  const mounts: Mount[] = [];
  const errors: MountProblem[] = [];
  for (const flag of run.flags) {
    if (flag.name !== "mount" || flag.value === undefined) continue;
    try {
      mounts.push(parseMount(flag, flag.value, expand));
    } catch (error) {
      if (!(error instanceof MountError)) throw error;
      errors.push({ message: error.message, span: flag.span });
    }
  }
  return { mounts, errors };
}

function parseMount({ span }: Flag, text: string, expand: (text: string) => Expanded): Mount {
  const fields = csvFields(text);
  if (typeof fields === "string") throw new MountError(`failed to parse csv mounts: ${fields}`);
  const draft: Draft = { type: "bind", required: false, unknown: [] };
  for (const field of fields) {
    const sign = field.indexOf("=");
    const key = goLower(sign === -1 ? field : field.slice(0, sign));
    if (sign === -1) {
      setSwitch(draft, key, field);
      continue;
    }
    const { value, error } = expand(field.slice(sign + 1));
    if (error !== undefined) throw new MountError(error);
    setOption(draft, { key, value, field });
  }
  checkTogether(draft);
  return {
    type: draft.type,
    from: draft.from || undefined,
    source: draft.source || undefined,
    target: draft.target || undefined,
    readOnly: draft.readOnly ?? !(draft.type === "cache" || draft.type === "tmpfs"),
    size: draft.size,
    id: draft.id || undefined,
    sharing: draft.sharing,
    required: draft.required,
    env: draft.env,
    mode: draft.mode,
    uid: draft.uid,
    gid: draft.gid,
    unknown: draft.unknown,
    span,
  };
}

function checkTogether(draft: Draft): void {
  if (draft.unknown.includes("type")) return;
  if (draft.type === "bind" || draft.type === "tmpfs") {
    for (const key of ["mode", "uid", "gid"] as const) {
      if (draft[key] !== undefined) throw new MountError(`${key} not allowed for ${goQuote(draft.type)} type mounts`);
    }
  }
  if (draft.type === "secret") checkSecret(draft);
  if (draft.sharing !== undefined && draft.type !== "cache") {
    throw new MountError(`invalid cache sharing set for ${draft.type} mount`);
  }
}

function checkSecret(draft: Draft): void {
  if (draft.from) throw new MountError("secret mount should not have a from");
  if (draft.sharing !== undefined) throw new MountError("secret mount should not define sharing");
  const given = draft.source || draft.target || draft.id || draft.unknown.length > 0;
  if (!given) throw new MountError("invalid secret mount. one of source, target required");
  if (draft.source && draft.id) throw new MountError("both source and id can't be set");
}

/** The `from` of each mount, which is known before any variable is. */
export function mountOrigins(run: Run): readonly { readonly from: string | undefined; readonly span: Span }[] {
  const origins: { from: string | undefined; span: Span }[] = [];
  for (const { name, value, span } of run.flags) {
    if (name !== "mount" || value === undefined) continue;
    const fields = csvFields(value);
    const field = typeof fields === "string" ? undefined : fields.findLast((one) => /^from=/i.test(one));
    origins.push({ from: field?.slice("from=".length), span });
  }
  return origins;
}
