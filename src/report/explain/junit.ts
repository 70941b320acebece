/**
 * JUnit's XML of an explanation: the log is a suite, and what it is of its only case.
 * @see https://github.com/testmoapp/junitxml
 */
import type { Explanation } from "../../finding/explanation.ts";
import { xmlText } from "../xml.ts";
import { asFinding, type Naming } from "./as-report.ts";
import { verdictOf } from "./verdict.ts";

export function explanationJunit(explanation: Explanation, naming: Naming): string {
  const { outcome, failingStep } = explanation;
  const name = failingStep?.instruction ?? failingStep?.name ?? "the log";
  const open = `    <testcase name="${xmlText(name)}" classname="${xmlText(naming.log)}"`;
  const counts = `tests="1" failures="${outcome === "failed" ? 1 : 0}" errors="0" skipped="${outcome === "unknown" ? 1 : 0}"`;
  const lines = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites name="slipway explain" ${counts}>`,
    `  <testsuite name="${xmlText(naming.log)}" ${counts}>`,
    ...(outcome === "succeeded"
      ? [`${open}/>`]
      : [`${open}>`, `      ${result(explanation, naming)}`, `    </testcase>`]),
    `  </testsuite>`,
    `</testsuites>`,
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function result(explanation: Explanation, naming: Naming): string {
  const message = xmlText(explanation.causes[0]?.message ?? verdictOf(explanation));
  return explanation.outcome === "unknown"
    ? `<skipped message="${message}"/>`
    : `<failure message="${message}">${xmlText(body(explanation, naming).join("\n"))}</failure>`;
}

function body({ causes, lastLines, notes }: Explanation, naming: Naming): string[] {
  const lines = causes.flatMap((cause) => {
    const { location, confidence, message, prints, fixes } = asFinding(cause, naming);
    return [
      `${location.file}:${location.line}: ${confidence}[${cause.cause}]: ${message}`,
      ...prints.map((text) => `  the log says: ${text}`),
      ...fixes.map(({ title }) => `  fix: ${title}`),
    ];
  });
  return [...lines, ...lastLines.map(({ line, text }) => `${naming.log}:${line}: ${text}`), ...notes];
}
