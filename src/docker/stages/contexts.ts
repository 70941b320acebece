/**
 * Named contexts (`--build-context name=…`). They are looked up under the familiar name of an image without `:latest`,
 * first with `::platform` behind it. `scratch` and `context` can't be replaced.
 */
import { goLower } from "../go-text.ts";
import { type BadReference, familiarReference, parseReference } from "../reference.ts";

export type ContextNames = ReadonlySet<string>;

/** The key of the context that replaces `name`, if there is one. */
export function findContext(
  name: string,
  contexts: ContextNames,
  platform: string | undefined,
): string | BadReference | undefined {
  const lower = goLower(name);
  if (lower === "scratch" || lower === "context") return undefined;
  const reference = parseReference(name);
  if ("message" in reference) return { message: `invalid context name ${name}: ${reference.message}` };
  const key = familiarReference(reference).replace(/:latest$/, "");
  const exact = platform === undefined ? undefined : `${key}::${platform}`;
  if (exact !== undefined && contexts.has(exact)) return exact;
  return contexts.has(key) ? key : undefined;
}

/** The same for an image that a FROM or COPY names; a name that is no reference has no context. */
export function contextOfImage(ref: string, contexts: ContextNames, platform: string | undefined): string | undefined {
  const found = findContext(ref, contexts, platform);
  return typeof found === "string" ? found : undefined;
}
