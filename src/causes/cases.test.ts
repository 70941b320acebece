import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { createTwoFilesPatch } from "diff";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { printedIn } from "../../conformance/lib/build-log.ts";
import { check } from "../check/check.ts";
import { type MemoryFile, memorySnapshot } from "../project/snapshot.ts";
import { applyEdits } from "../text/edit.ts";
import { parseTxtar } from "../text/txtar.ts";
import { type CaseHead, caseFiles, optionsOf } from "./cases.ts";
import { causes } from "./registry.ts";

const files = globSync("*/*/cases/*.txtar", { cwd: import.meta.dirname }).sort();

function diffOf(before: Record<string, MemoryFile>, after: Record<string, MemoryFile>): string {
  let out = "";
  for (const [name, file] of Object.entries(after)) {
    const old = before[name]?.text ?? "";
    if (old !== file.text)
      out += createTwoFilesPatch(`a/${name}`, `b/${name}`, old, file.text, undefined, undefined, {
        headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
      });
  }
  return out.replaceAll(/\t$/gm, "");
}

describe.each(files)("%s", (path) => {
  const text = readFileSync(join(import.meta.dirname, path), "utf8");
  const archive = parseTxtar(text);
  const head = parse(archive.files.find((file) => file.name === "case.yaml")?.text ?? "") as CaseHead;
  const slug = basename(dirname(dirname(path)));

  test("check says what is true of it", async () => {
    const report = await check(memorySnapshot(caseFiles(text, head)), causes, optionsOf(head));
    const build = report.builds[0];
    const said = {
      cause: build?.cause ?? "none",
      outcome: build?.outcome,
      start: head.expect.start && build?.start,
      line: head.expect.line && build?.failingStep?.line,
    };
    const beside = report.findings.find(
      (finding) => finding.cause === head.expect.cause && finding.severity === head.expect.severity,
    );
    const cause =
      head.expect.severity === "warning" || head.expect.severity === "note" ? (beside?.cause ?? "none") : said.cause;

    expect({ ...said, cause }).toEqual({
      cause: head.expect.cause,
      outcome: head.expect.outcome ?? build?.outcome,
      start: head.expect.start,
      line: head.expect.line,
    });
    if (head.expect.cause === "none")
      expect(report.findings.filter((finding) => finding.severity === "error" || finding.cause === slug)).toEqual([]);
  });

  const log = archive.files.find(({ name }) => name === "log.buildkit.txt" || name === "start.txt")?.text;
  if (log !== undefined)
    test("what it foresees to be printed stands in the real log", async () => {
      const { builds, findings } = await check(memorySnapshot(caseFiles(text, head)), causes, optionsOf(head));
      const finding = findings.find(({ cause, behind }) => cause === builds[0]?.cause && !behind);
      const prints = finding?.prints ?? [];

      expect(prints.length === 0 || printedIn(log, prints), prints.join("\n")).toBe(true);
    });

  const wanted = archive.files.find((file) => file.name === "fixed.diff");
  if (!wanted) return;

  test("the fix mends it", async () => {
    const before = caseFiles(text, head);
    const report = await check(memorySnapshot(before), causes, optionsOf(head));
    const finding = report.findings.find((candidate) => candidate.cause === head.expect.cause);
    const after: Record<string, MemoryFile> = { ...before };
    for (const name of new Set(finding?.fixes[0]?.edits.map((edit) => edit.file))) {
      after[name] = {
        ...before[name],
        text: applyEdits(name, before[name]?.text ?? "", finding?.fixes[0]?.edits ?? []),
      };
    }

    expect(diffOf(before, after)).toBe(wanted?.text);
    expect(
      (await check(memorySnapshot(after), causes, optionsOf(head))).findings.filter(
        (other) => other.cause === head.expect.cause,
      ),
    ).toEqual([]);
  });
});

test("every cause has a failing case and a healthy look-alike", () => {
  // a cause that only a log shows has texts instead: see recognise.test.ts
  const foreseen = causes.filter((cause) => Object.keys(cause.claims).length > 0);
  const lacking = foreseen.filter((cause) => {
    const own = files.filter((path) => path.includes(`/${cause.slug}/cases/`));
    const expects = new Set(
      own.map(
        (path) =>
          (parse(parseTxtar(readFileSync(join(import.meta.dirname, path), "utf8")).files[0]?.text ?? "") as CaseHead)
            .expect.cause,
      ),
    );
    return !expects.has(cause.slug) || !expects.has("none");
  });

  expect(lacking.map((cause) => cause.slug)).toEqual([]);
});
