/** What a server says beside a status, shortened as the go command does. */
import type { HttpAnswer } from "../../host/http/client.ts";

const MAX_BYTES = 5 * 1024;
const MAX_LINES = 8;
const MAX_LENGTH = MAX_LINES * 81;

/** Only plain text is shown, up to its first empty line; "" for nothing. */
export async function readDetail(answer: HttpAnswer): Promise<string> {
  const { "content-type": type = "" } = answer.headers;
  if (!/^text\/plain\s*(?:;\s*charset=(?:us-ascii|utf-8))?\s*$/i.test(type)) {
    answer.discard();
    return "";
  }
  let text = "";
  try {
    await answer.read((chunk) => {
      if (text.length < MAX_BYTES) text += chunk.toString("latin1");
    });
  } catch {
    // the status says enough
  }
  return shorten(Buffer.from(text, "latin1").toString("utf8"));
}

function shorten(text: string): string {
  const [shown = ""] = text.trim().split(/\n\s*\n/, 1);
  const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S}\s]*$/u.test(shown) && !shown.includes("\ufffd");
  if (shown === "" || !printable) return "";
  const lines = shown.split("\n");
  const long = lines.length > MAX_LINES;
  const kept = (long ? lines.slice(0, MAX_LINES) : lines).join("\n\t");
  const cut = kept.length > MAX_LENGTH ? `${kept.slice(0, MAX_LENGTH)}\n\t[Truncated: too long.]` : kept;
  const end = long ? "\n\t[Truncated: too many lines.]" : "";
  return lines.length === 1 ? `\n\tserver response: ${cut}${end}` : `\n\tserver response:\n\t${cut}${end}`;
}
