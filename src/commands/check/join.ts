/** Several checked directories as one report. */
import type { Finding } from "../../finding/finding.ts";
import type { CheckReport } from "../../finding/report.ts";
import type { Location } from "../../text/source.ts";
import { joinPath } from "../../text/path.ts";

export interface Checked {
  readonly report: CheckReport;
  readonly read: (file: string) => string | undefined;
  /** The directory that the report's paths start from, seen from the working directory. */
  readonly root: string;
}

export interface Joined {
  readonly report: CheckReport;
  readonly sources: { readonly read: (file: string) => string | undefined; readonly root: string };
}

/** One report stays as it is; paths of several become relative to the working directory. */
export function joinChecked(checked: readonly Checked[]): Joined {
  const [first] = checked;
  if (first && checked.every((item) => item.root === first.root)) {
    return { report: merged(checked.map((item) => item.report)), sources: { read: first.read, root: first.root } };
  }
  const moved = checked.map((item) => moveReport(item.report, item.root));
  const read = (file: string): string | undefined => {
    for (const item of checked) {
      const prefix = item.root === "." ? "" : `${item.root}/`;
      const text = file.startsWith(prefix) ? item.read(file.slice(prefix.length)) : undefined;
      if (text !== undefined) return text;
    }
    return undefined;
  };
  return { report: merged(moved), sources: { read, root: "." } };
}

function merged(reports: readonly CheckReport[]): CheckReport {
  const builds: CheckReport["builds"][number][] = [];
  const findings: Finding[] = [];
  const notes = new Set<string>();
  for (const report of reports) {
    for (const finding of report.findings)
      findings.push({ ...finding, build: finding.build === null ? null : finding.build + builds.length });
    builds.push(...report.builds);
    for (const note of report.notes) notes.add(note);
  }
  return { version: 1, builds, findings, notes: [...notes] };
}

function moveReport(report: CheckReport, root: string): CheckReport {
  const at = <T extends Location>(place: T): T => ({ ...place, file: joinPath(root, place.file) });
  return {
    version: 1,
    builds: report.builds.map((build) => ({
      ...build,
      dockerfile: joinPath(root, build.dockerfile),
      context: joinPath(root, build.context),
    })),
    findings: report.findings.map((finding) => ({
      ...finding,
      location: at(finding.location),
      related: finding.related.map(at),
      fixes: finding.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, file: joinPath(root, edit.file) })),
      })),
    })),
    notes: report.notes.map((note) => `${root}: ${note}`),
  };
}
