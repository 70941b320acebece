/** Reads a case: one txtar that holds a small project, what is true of it, and the recorded log. */
import { type CaseHead, NOT_PROJECT } from "../../src/causes/cases.ts";
import { parseTxtar, type TxtarFile } from "../../src/text/txtar.ts";
import { readSettings } from "./case-settings.ts";

export interface Case {
  /** Path of the txtar, relative to the repository. */
  readonly path: string;
  readonly comment: string;
  readonly head: CaseHead;
  /** The project's own files. */
  readonly project: readonly TxtarFile[];
  /** Recorded output of the failing build; of the failing start in `run`. */
  readonly logs: { readonly build: string | undefined; readonly run: string | undefined };
  /** Unified diff that mends the project. */
  readonly fix: string | undefined;
}

export const recordedBuild = "log.buildkit.txt";
export const recordedRun = "start.txt";
const proposedFix = "fixed.diff";
const settingsFile = "case.yaml";

export function readCase(path: string, text: string): Case {
  const archive = parseTxtar(text);
  const named = (name: string): string | undefined => archive.files.find((file) => file.name === name)?.text;
  const yaml = named(settingsFile);
  if (yaml === undefined) throw new Error(`${path}: no ${settingsFile}`);
  return {
    path,
    comment: archive.comment.trim(),
    head: readSettings(path, yaml),
    project: archive.files.filter((file) => !NOT_PROJECT.has(file.name)),
    logs: { build: named(recordedBuild), run: named(recordedRun) },
    fix: named(proposedFix),
  };
}
