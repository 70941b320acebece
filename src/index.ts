/** The library: `check` over a snapshot of files, and what its report is made of. */
export { causes } from "./causes/registry.ts";
export { check } from "./check/check.ts";
export type { CheckOptions } from "./check/options.ts";
export type { Confidence, Fault, Finding, Fix, Related, Severity } from "./finding/finding.ts";
export type { BuildVerdict, CheckReport, UnknownReason } from "./finding/report.ts";
export { diskSnapshot } from "./host/disk.ts";
export { type Entry, type EntryKind, type MemoryFile, memorySnapshot, type Snapshot } from "./project/snapshot.ts";
export { renderGithub } from "./report/github.ts";
export { renderGitlab } from "./report/gitlab.ts";
export { renderJson } from "./report/json.ts";
export { renderJunit } from "./report/junit.ts";
export { type PrettyOptions, renderPretty } from "./report/pretty/pretty.ts";
export { renderSarif } from "./report/sarif.ts";
export type { CauseInfo, Reporter, ReportSources } from "./report/sources.ts";
export { applyEdits, type Edit } from "./text/edit.ts";
export { type Location, type Position, Source, type Span } from "./text/source.ts";
