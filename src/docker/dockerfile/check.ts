/**
 * The options of `check`, in the directive at the top (where a mistake ends the build) and in comments above an
 * instruction (where it makes the comment void): `skip=A,B;error=true;experimental=all`.
 * @see https://docs.docker.com/reference/dockerfile/#check
 */
import { goQuote, parseBool, trimSpace } from "../go-text.ts";

export interface CheckOptions {
  /** Rules to leave out; `all` stands for every one. */
  readonly skip: readonly string[];
  readonly experimental: readonly string[];
  /** Findings end the build. */
  readonly error: boolean;
}

/** A string is what is wrong, in the engine's words. */
export function readCheckOptions(text: string): CheckOptions | string {
  let skip: readonly string[] = [];
  let experimental: readonly string[] = [];
  let error = false;
  const options = trimSpace(text);
  for (const option of options === "" ? [] : atMostThree(options)) {
    const sign = option.indexOf("=");
    if (sign === -1) return `invalid check option ${goQuote(option)}`;
    const name = trimSpace(option.slice(0, sign));
    const value = trimSpace(option.slice(sign + 1));
    if (name === "skip") skip = value.split(",").map(trimSpace);
    else if (name === "experimental") experimental = value.split(",").map(trimSpace);
    else if (name !== "error") return `invalid check option ${goQuote(name)}`;
    else {
      const truth = parseBool(value);
      if (truth === undefined) {
        const reason = `strconv.ParseBool: parsing ${goQuote(value)}: invalid syntax`;
        return `failed to parse check option ${goQuote(option)}: ${reason}`;
      }
      error = truth;
    }
  }
  return { skip, experimental, error };
}

/** The third keeps the rest. */
function atMostThree(options: string): readonly string[] {
  const [first = "", second, ...rest] = options.split(";");
  if (second === undefined) return [first];
  return rest.length === 0 ? [first, second] : [first, second, rest.join(";")];
}
