/** `.info` files: which version stands for which commit. */
import { isPseudoVersion } from "../../go/version/pseudo-version.ts";
import { quote } from "../../text/go-quote.ts";

type Json = Readonly<Record<string, unknown>>;

const ORIGIN = ["VCS", "URL", "Subdir", "Hash", "Ref"] as const;

/** As the go command keeps it: without what says how the version was found. */
export function normalInfo(version: string, content: Buffer): string | { readonly error: string } {
  const found = parse(content);
  if (!found) return { error: "the answer is no JSON" };
  if (found["Version"] !== version) {
    return { error: `proxy returned info for version ${textOf(found["Version"])} instead of requested version` };
  }
  const time = typeof found["Time"] === "string" ? found["Time"] : "0001-01-01T00:00:00Z";
  const origin = found["Origin"];
  const kept: Record<string, unknown> = {};
  for (const field of ORIGIN) {
    const value = isObject(origin) ? origin[field] : undefined;
    if (value !== undefined && value !== "" && !(field === "Ref" && isPseudoVersion(version))) kept[field] = value;
  }
  return JSON.stringify({ Version: version, Time: time, ...(isObject(origin) ? { Origin: kept } : {}) });
}

function parse(content: Buffer): Json | undefined {
  try {
    const value: unknown = JSON.parse(content.toString("utf8"));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : quote(String(value));
}
