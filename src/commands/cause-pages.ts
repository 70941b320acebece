/** The pages of causes: `doc.md` of their folders. The bundle has this module's table filled in, see tsdown.config.ts. */
import { readFileSync } from "node:fs";
import type { Cause } from "../causes/cause.ts";
import { PHASES } from "../causes/cause.ts";

export function pageOf(cause: Cause): string | undefined {
  const folder = PHASES[cause.phase]?.folder ?? "";
  try {
    return readFileSync(new URL(`../causes/${folder}/${cause.slug}/doc.md`, import.meta.url), "utf8");
  } catch {
    return undefined;
  }
}
