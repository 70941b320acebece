/**
 * Findings that the user has put aside: `# slipway ignore=<slug>: why` above an instruction, `// slipway ignore=<slug>` in
 * go.mod, and BuildKit's own `# check=skip=` for causes that are the same thing.
 */
import type { Plan } from "../build/plan.ts";
import type { Cause } from "../causes/cause.ts";
import type { Finding } from "../finding/finding.ts";

/** A cause that the caller puts aside, everywhere or in one file. */
export interface PutAside {
  readonly cause: string;
  readonly file: string | undefined;
}

const MARK = /(?:#|\/\/)\s*slipway\s+ignore=([\w,-]+)/g;

export function suppress(
  findings: readonly Finding[],
  plan: Plan,
  causes: readonly Cause[],
  putAside: readonly PutAside[] = [],
): Finding[] {
  return findings.filter((finding) => {
    const aside = putAside.some(
      ({ cause, file }) => cause === finding.cause && (file === undefined || file === finding.location.file),
    );
    return !aside && !ignored(finding, plan) && !skipped(finding, plan, causes);
  });
}

function ignored(finding: Finding, plan: Plan): boolean {
  return [finding.location, ...finding.related].some((place) => {
    const text =
      place.file === plan.dockerfile.source.file ? plan.dockerfile.source.text : plan.world.snapshot.read(place.file);
    if (text === undefined || !text.includes("slipway")) return false;
    const lines = text.split("\n");
    const found = slugs(lines[place.line - 1]);
    for (let at = place.line - 2; at >= 0 && /^\s*(#|\/\/)/.test(lines[at] ?? ""); at--)
      found.push(...slugs(lines[at]));
    return found.includes(finding.cause);
  });
}

function slugs(line: string | undefined): string[] {
  return [...(line ?? "").matchAll(MARK)].flatMap((match) => (match[1] ?? "").split(","));
}

function skipped(finding: Finding, plan: Plan, causes: readonly Cause[]): boolean {
  const rules = causes.find((cause) => cause.slug === finding.cause)?.lintRules ?? [];
  if (rules.length === 0) return false;
  const everywhere = plan.dockerfile.directives.check?.text ?? "";
  const skip = /skip=([\w,]+)/.exec(everywhere)?.[1]?.split(",") ?? [];
  if (skip.includes("all") || rules.some((rule) => skip.includes(rule))) return true;
  for (const stage of plan.dockerfile.stages) {
    for (const instruction of [stage.from, ...stage.instructions]) {
      if (
        instruction.line === finding.location.line &&
        instruction.skips.some((rule) => rules.includes(rule) || rule === "all")
      )
        return true;
    }
  }
  return false;
}
