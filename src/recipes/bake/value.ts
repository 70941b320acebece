/** Values of a bake file. What isn't known is a text that is one hole. */
import { HOLE } from "../../text/unknown.ts";

export type Value = string | number | boolean | null | readonly Value[] | ReadonlyMap<string, Value>;

export function isMapping(value: Value | undefined): value is ReadonlyMap<string, Value> {
  return value instanceof Map;
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** As a template and an argument write it; undefined for null and for what is no text. */
export function textOf(value: Value | undefined): string | undefined {
  if (value === undefined || value === null || typeof value === "object") return undefined;
  return String(value);
}

/** Of JSON; `fill` makes of a text what its template says. */
export function ofJson(json: unknown, fill: (text: string) => Value): Value {
  if (typeof json === "string") return fill(json);
  if (typeof json === "number" || typeof json === "boolean" || json === null) return json;
  if (Array.isArray(json)) return json.map((item) => ofJson(item, fill));
  if (typeof json !== "object") return HOLE;
  return new Map(Object.entries(json).map(([name, item]) => [name, ofJson(item, fill)]));
}
