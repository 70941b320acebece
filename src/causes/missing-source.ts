/** What the builder prints of a COPY whose source is not there. */
import { isWithin, resolvePath } from "../text/path.ts";
import type { Site } from "./cause.ts";
import { instructionAt } from "./places.ts";

/**
 * The sources are looked up one by one, but not those that lie in another source of the same instruction: they are
 * found missing only when they are copied, by other words. So is the directory in which a wildcard is looked for.
 */
export function missingSourceText(site: Site, source: string): string {
  const path = resolvePath("/", source);
  const elements = path.split("/");
  const wild = elements.findIndex((element) => /[*?[]/.test(element));
  if (wild !== -1) return `lstat ${elements.slice(0, wild).join("/") || "/"}: no such file or directory`;
  const instruction = instructionAt(site, site.hit.line);
  const others = instruction?.keyword === "COPY" || instruction?.keyword === "ADD" ? instruction.sources : [];
  const inOther = others.some(({ text }) => {
    const other = resolvePath("/", text);
    return other !== path && !/[*?[$]/.test(text) && isWithin(path, other);
  });
  return inOther
    ? `lstat ${path}: no such file or directory`
    : `failed to calculate checksum of ref …: "${path}": not found`;
}
