/** What the catalogue says of its causes, for reports. */
import { PHASES } from "../../causes/cause.ts";
import { causes } from "../../causes/registry.ts";
import type { CauseInfo } from "../../report/sources.ts";

export function causeInfos(): CauseInfo[] {
  return causes.map(({ slug, title, phase }) => ({ slug, title, phase: PHASES[phase]?.title ?? "" }));
}
