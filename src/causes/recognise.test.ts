/** `explain` over every recorded log: alone, and with its repository beside it. */
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { check } from "../check/check.ts";
import { explain } from "../explain/explain.ts";
import type { Explanation } from "../finding/explanation.ts";
import type { CheckReport } from "../finding/report.ts";
import { readTranscript } from "../log/read.ts";
import { memorySnapshot } from "../project/snapshot.ts";
import { parseTxtar } from "../text/txtar.ts";
import { type CaseHead, caseFiles, optionsOf } from "./cases.ts";
import { recognisers } from "./recognisers.ts";
import { causes } from "./registry.ts";

interface Recorded {
  readonly name: string;
  readonly cause: string;
  readonly log: string;
  readonly check: () => Promise<CheckReport>;
}

function recorded(path: string): Recorded[] {
  const text = readFileSync(join(import.meta.dirname, path), "utf8");
  const { files } = parseTxtar(text);
  const head = parse(files.find((file) => file.name === "case.yaml")?.text ?? "") as CaseHead;
  return ["log.buildkit.txt", "start.txt"].flatMap((name) => {
    const log = files.find((file) => file.name === name)?.text;
    if (log === undefined) return [];
    return {
      name: `${path.split("/").slice(-3).join("/")} ${name}`,
      cause: head.expect.cause,
      log,
      check: () => check(memorySnapshot(caseFiles(text, head)), causes, optionsOf(head)),
    };
  });
}

const logs = globSync("*/*/cases/*.txtar", { cwd: import.meta.dirname })
  .sort()
  .flatMap(recorded)
  // what no file decides has no cause to be found, and a cause without a recogniser is foreseen only
  .filter(({ cause }) => recognisers.some(({ slug }) => slug === cause));

/** Texts without a repository: each file is a log, and the comment says where it is from. */
interface Wording {
  readonly name: string;
  readonly cause: string;
  readonly log: string;
  readonly origin: string;
}

const wordings: readonly Wording[] = globSync("*/*/logs/*.txtar", { cwd: import.meta.dirname })
  .sort()
  .flatMap((path) => {
    const { comment, files } = parseTxtar(readFileSync(join(import.meta.dirname, path), "utf8"));
    const origins = new Map(
      comment.split("\n").flatMap((line) => {
        const [, name = "", origin = ""] = /^([\w.-]+): (.+)$/.exec(line) ?? [];
        return name === "" ? [] : [[name, origin] as const];
      }),
    );
    return files.map(({ name, text }) => ({
      name: `${path.split("/").slice(1, 2).join("/")} ${name}`,
      cause: basename(dirname(dirname(path))),
      log: text,
      origin: origins.get(name) ?? "",
    }));
  });

function names({ causes: found }: Explanation): string[] {
  return found.map(({ cause }) => cause);
}

describe.each(logs)("$name", ({ cause, log, check: asked }) => {
  test("alone, nothing wrong is certain", () => {
    const explanation = explain(readTranscript(log), recognisers);

    expect(explanation.outcome).toBe("failed");
    expect(explanation.causes.filter((found) => found.confidence === "certain" && found.cause !== cause)).toEqual([]);
  });

  test("with the repository, it is the cause", async () => {
    const explanation = explain(readTranscript(log), recognisers, await asked());

    expect(names(explanation)[0]).toBe(cause);
    expect(explanation.causes[0]?.location).not.toBeNull();
  });
});

describe.each(wordings)("$name", ({ cause, log, origin }) => {
  test("is the cause", () => {
    const explanation = explain(readTranscript(log), recognisers);

    expect(names(explanation)).toContain(cause);
    if (explanation.verdict !== "ambiguous") expect(names(explanation)[0]).toBe(cause);
    expect(origin).toMatch(/^(?:recorded|source|report|spec): /);
  });
});

/** Rows: what a log is of, and what is named first without its repository. `npx vitest -u src/causes` writes it. */
test("the table of confusions", async () => {
  const rows = [...logs, ...wordings].flatMap(({ cause, log }) => {
    const [first = "nothing"] = names(explain(readTranscript(log), recognisers));
    return first === cause ? [] : [`| ${cause} | ${first} |`];
  });
  const table = [
    "# What a log without its repository is first taken for",
    "",
    "Written by src/causes/recognise.test.ts from the recorded logs. Every row is a text that several causes print: none of those",
    "named is called certain. With the repository each of these logs is explained with its own cause.",
    "",
    "| really | first named |",
    "| --- | --- |",
    ...[...new Set(rows)].sort(),
    "",
  ].join("\n");

  await expect(table).toMatchFileSnapshot("../../docs/confusions.md");
});

test("a recogniser blames whom its cause blames, or says why not", () => {
  const known = new Map(causes.map((cause) => [cause.slug, cause]));
  const differing = recognisers.filter(
    ({ slug, fault, wordings: own }) =>
      known.get(slug)?.fault !== fault && !own.some((wording) => wording.fault !== undefined),
  );

  expect(recognisers.filter(({ slug }) => !known.has(slug))).toEqual([]);
  expect(differing.map(({ slug }) => slug)).toEqual([]);
});

test("a cause that no file shows has a recogniser and a text", () => {
  const seen = new Set(wordings.map(({ cause }) => cause));
  const lacking = causes.filter(
    ({ slug, claims }) =>
      Object.keys(claims).length === 0 && (!recognisers.some((other) => other.slug === slug) || !seen.has(slug)),
  );

  expect(lacking.map(({ slug }) => slug)).toEqual([]);
});
