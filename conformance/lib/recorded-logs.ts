/** Every log of the catalogue: those recorded in cases, and the texts that a cause has without a project. */
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { type CaseHead, caseFiles, optionsOf } from "../../src/causes/cases.ts";
import { recognisers } from "../../src/causes/recognisers.ts";
import { causes } from "../../src/causes/registry.ts";
import { check } from "../../src/check/check.ts";
import type { CheckReport } from "../../src/finding/report.ts";
import { memorySnapshot } from "../../src/project/snapshot.ts";
import { parseTxtar } from "../../src/text/txtar.ts";
import { recordedBuild, recordedRun } from "./case-file.ts";

const root = resolve(import.meta.dirname, "../../src/causes");

export interface CauseLog {
  readonly name: string;
  readonly cause: string;
  readonly log: string;
}

export interface RecordedLog extends CauseLog {
  /** What `check` says of the project beside it. */
  readonly check: () => Promise<CheckReport>;
}

/** A text without a project. */
export interface Wording extends CauseLog {
  /** `recorded: …`, `source: …`, `report: …`. */
  readonly origin: string;
}

/** Logs of cases. What no file decides has no cause to be found, and a cause without a recogniser is foreseen only. */
export function recordedLogs(): RecordedLog[] {
  const known = new Set(recognisers.map(({ slug }) => slug));
  return globSync("*/*/cases/*.txtar", { cwd: root })
    .sort()
    .flatMap(logsOf)
    .filter(({ cause }) => known.has(cause));
}

function logsOf(path: string): RecordedLog[] {
  const text = readFileSync(join(root, path), "utf8");
  const { files } = parseTxtar(text);
  const head = parse(files.find((file) => file.name === "case.yaml")?.text ?? "") as CaseHead;
  return [recordedBuild, recordedRun].flatMap((name) => {
    const log = files.find((file) => file.name === name)?.text;
    if (log === undefined) return [];
    return {
      name: `${path.split("/").slice(1).join("/")} ${name}`,
      cause: head.expect.cause,
      log,
      check: () => check(memorySnapshot(caseFiles(text, head)), causes, optionsOf(head)),
    };
  });
}

/** Each file of a cause's `logs/*.txtar` is a log; the comment says of each where it is from. */
export function wordings(): Wording[] {
  return globSync("*/*/logs/*.txtar", { cwd: root })
    .sort()
    .flatMap((path) => {
      const { comment, files } = parseTxtar(readFileSync(join(root, path), "utf8"));
      const origins = new Map<string, string>();
      for (const line of comment.split("\n")) {
        const [, name, origin = ""] = /^([\w.-]+): (.+)$/.exec(line) ?? [];
        if (name !== undefined) origins.set(name, origin);
      }
      const cause = basename(dirname(dirname(path)));
      return files.map(({ name, text }) => ({
        name: `${cause} ${name}`,
        cause,
        log: text,
        origin: origins.get(name) ?? "",
      }));
    });
}
