import { goLower, parseBool } from "../go-text.ts";
import { csvFields } from "./csv.ts";
import { withExactSuggestion } from "./suggest.ts";

/** What is wrong with the value of `RUN --device`. */
export function checkDevice(text: string): string | undefined {
  const fields = csvFields(text);
  if (typeof fields === "string") return `failed to parse csv devices: ${fields}`;
  let name = "";
  for (const field of fields) {
    const sign = field.indexOf("=");
    const key = goLower(sign === -1 ? field : field.slice(0, sign));
    const value = field.slice(sign + 1);
    if (sign === -1 && key === "required") continue;
    if (sign !== -1 && key === "name") {
      if (name !== "") return `device name already set to ${name}`;
      name = value;
    } else if (sign !== -1 && key === "required") {
      if (parseBool(value) === undefined) return `invalid value for required: ${value}`;
    } else if (name === "") {
      name = field;
    } else if (sign === -1) {
      return `invalid field '${field}' must be a key=value pair`;
    } else {
      return withExactSuggestion(`unexpected key '${key}' in '${field}'`, key, ["name", "required"]);
    }
  }
  return undefined;
}
