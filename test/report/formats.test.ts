import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { renderGithub } from "../../src/report/github.ts";
import { renderGitlab } from "../../src/report/gitlab.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderJunit } from "../../src/report/junit.ts";
import { renderSarif } from "../../src/report/sarif.ts";
import { applyRegion } from "./regions.ts";
import { build, finding, report, sources } from "./sample.ts";

const schema = JSON.parse(readFileSync(new URL("../../schema/check.json", import.meta.url), "utf8")) as object;

test("json is the report, in the published schema", () => {
  const json = JSON.parse(renderJson(report, sources)) as Record<string, unknown>;

  const validate = new Ajv2020.default({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
  expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
  expect(json).toEqual({ ...report, root: "app" });
});

test("json leaves out what the schema doesn't name", () => {
  const inner = { ...build, trace: "internal", steps: { ...build.steps, list: [] } };

  const json = renderJson({ ...report, builds: [inner] }, sources);

  expect(json).not.toContain("internal");
  expect(json).not.toContain("list");
});

test("github annotations escape what has a meaning there", () => {
  const odd = { ...finding, location: { ...finding.location, file: "a,b:c" }, related: [], prints: [], fixes: [] };

  expect(renderGithub({ ...report, findings: [odd], notes: ["50%\nmore"] }, sources)).toBe(
    [
      "::notice::50%25%0Amore",
      " app/Dockerfile: will fail at step 3 of 4 (line 4)",
      "::error file=app/a%2Cb%3Ac,line=3,endLine=3,col=6,endColumn=11,title=go-sum-not-copied::`go.sum` is not copied, so 100%25 of <modules> & more can't be verified; copy it: go.mod, go.sum",
      "",
    ].join("\n"),
  );
});

test("gitlab issues have the fields that it asks for, and names that moving lines don't change", () => {
  const issues = JSON.parse(renderGitlab(report, sources)) as Record<string, unknown>[];
  const moved = { ...finding, location: { ...finding.location, line: 4, endLine: 4 } };
  const lower = { ...sources, read: (file: string) => `# a comment\n${sources.read(file) ?? ""}` };
  const again = JSON.parse(renderGitlab({ ...report, findings: [moved] }, lower)) as Record<string, unknown>[];

  expect(issues[0]).toMatchObject({
    check_name: "go-sum-not-copied",
    severity: "critical",
    location: { path: "app/Dockerfile", lines: { begin: 3 } },
  });
  expect(new Set(issues.map((issue) => issue["fingerprint"])).size).toBe(issues.length);
  expect(again[0]?.["fingerprint"]).toBe(issues[0]?.["fingerprint"]);
});

test("two equal findings are two gitlab issues", () => {
  const issues = JSON.parse(renderGitlab({ ...report, findings: [finding, finding] }, sources)) as {
    fingerprint: string;
  }[];

  expect(issues[0]?.fingerprint).not.toBe(issues[1]?.fingerprint);
});

test("junit is well formed, with a case for the build and one for the start", () => {
  const hostile = { ...finding, message: 'a "b" <c> & ]]> \u0001\uD800' };

  const xml = renderJunit({ ...report, findings: [hostile] }, sources);

  expect(tagsOf(xml)).toEqual([
    "testsuites",
    "testsuite",
    "testcase",
    "failure",
    "/failure",
    "/testcase",
    "testcase",
    "skipped/",
    "/testcase",
    "/testsuite",
    "/testsuites",
  ]);
  expect(xml).toContain('tests="2" failures="1" errors="0" skipped="1"');
  expect(xml).toContain("a &quot;b&quot; &lt;c&gt; &amp; ]]&gt; \uFFFD\uFFFD");
});

function tagsOf(xml: string): string[] {
  return [...xml.matchAll(/<(\/?\w+)[^>]*?(\/?)>/g)].map((match) => `${match[1] ?? ""}${match[2] ?? ""}`);
}

test("sarif has what its schema requires", () => {
  const log = JSON.parse(renderSarif(report, sources)) as SarifLog;
  const [run] = log.runs;

  expect(log.version).toBe("2.1.0");
  expect(run.tool.driver.name).toBe("Slipway");
  expect(run.results).toHaveLength(report.findings.length);
  for (const result of run.results) {
    expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(["none", "note", "warning", "error"]).toContain(result.level);
    expect(result.message.text).not.toBe("");
    for (const place of [...result.locations, ...result.relatedLocations]) {
      const { region, artifactLocation } = place.physicalLocation;
      expect(artifactLocation.uri).toMatch(/^[\w./%-]+$/);
      expect(region.startLine).toBeGreaterThanOrEqual(1);
      const lines = region.endLine - region.startLine;
      expect(lines > 0 || (lines === 0 && region.endColumn >= region.startColumn)).toBe(true);
    }
  }
});

test("a fix in sarif does what the edits do", () => {
  const log = JSON.parse(renderSarif(report, sources)) as SarifLog;
  const [change] = log.runs[0].results[0]?.fixes?.[0]?.artifactChanges ?? [];
  const [replacement] = change?.replacements ?? [];
  if (!replacement) throw new Error("no replacement");

  const fixed = applyRegion(
    sources.read("Dockerfile") ?? "",
    replacement.deletedRegion,
    replacement.insertedContent.text,
  );

  expect(fixed).toContain("COPY go.mod go.sum ./\n");
});

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface SarifPlace {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly SarifPlace[];
  readonly relatedLocations: readonly SarifPlace[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}

interface SarifRun {
  readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly SarifResult[];
}

interface SarifLog {
  readonly version: string;
  readonly runs: readonly [SarifRun];
}
