/** The verdict on one build in words. */
import type { Finding } from "../finding/finding.ts";
import type { BuildVerdict } from "../finding/report.ts";

/** `Dockerfile`, or what tells this build from others of the same file: service, target, platform. */
export function buildTitle(build: BuildVerdict, path: (file: string) => string): string {
  const file = path(build.dockerfile);
  const details: string[] = [];
  if (build.target !== null) details.push(`target ${build.target}`);
  if (build.platform !== "linux/amd64") details.push(build.platform);
  const named = build.service === null ? file : `${build.service} (${file})`;
  return details.length === 0 ? named : `${named} [${details.join(", ")}]`;
}

/** What will become of it, without a full stop; `findings` are those of this build. */
export function verdictText(build: BuildVerdict, findings: readonly Finding[]): string {
  const because = reason(build);
  if (build.outcome === "fails") return `will ${hedge(build, findings)}fail ${place(build)}${aside(build, findings)}`;
  if (build.outcome === "unknown") {
    const open = `could not tell whether it builds${because}`;
    return build.start === "fails" ? `${open}; if it does, the image will not start` : open;
  }
  if (build.start === "fails")
    return `will build; the image will ${hedge(build, findings)}not start${aside(build, findings)}`;
  if (build.start === "starts") return "will build and start";
  return `will build; could not tell whether the image starts${because}`;
}

/** Whether the reason that the verdict names is the only one there is. */
export function restOfUnknown(build: BuildVerdict): BuildVerdict["unknown"] {
  const told = build.outcome === "unknown" || (build.outcome === "builds" && build.start === "unknown");
  return told ? build.unknown.slice(1) : build.unknown;
}

function hedge(build: BuildVerdict, findings: readonly Finding[]): string {
  const first = findings.find((finding) => finding.cause === build.cause && !finding.behind);
  return first && first.confidence !== "certain" ? "probably " : "";
}

/** The user has put the cause aside, so that no finding tells of it. */
function aside({ cause }: BuildVerdict, findings: readonly Finding[]): string {
  return cause === null || findings.some((finding) => finding.cause === cause) ? "" : `; \`${cause}\` is put aside`;
}

function place({ steps, failingStep }: BuildVerdict): string {
  if (!failingStep) return "before it begins";
  if (steps.failing === null) return `before the first step (line ${failingStep.line})`;
  return `at step ${steps.failing} of ${steps.total} (line ${failingStep.line})`;
}

function reason(build: BuildVerdict): string {
  const [first] = build.unknown;
  if (!first) return "";
  return `, because ${first.reason}${first.line > 0 ? ` (line ${first.line})` : ""}`;
}
