/**
 * A reader's value in the form that is dumped: maps as objects, sets as lists, what is not there as null; without the text
 * itself and without offsets, since every item has its line.
 */
export function canonical(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(canonical);
  if (value instanceof Set) return [...value].map(canonical);
  if (value instanceof Map) return entriesOf([...value].map(([key, item]) => [String(key), item]));
  if (typeof value === "function") return null;
  if (typeof value !== "object") return value;
  return entriesOf(
    Object.entries(value).filter(
      ([key, item]) => key !== "source" && !/^span$|Span$/.test(key) && typeof item !== "function",
    ),
  );
}

function entriesOf(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(entries.map(([key, item]) => [key, canonical(item)]));
}
