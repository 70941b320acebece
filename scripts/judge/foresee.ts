/** Asks Slipway about a directory, as a user does. */
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import type { Explanation } from "../../src/finding/explanation.ts";
import type { BuildVerdict, CheckReport } from "../../src/finding/report.ts";
import type { Said } from "./peers.ts";
import type { Foreseen, Row } from "./row.ts";

const cli = resolve(import.meta.dirname, "../../src/cli.ts");

export interface Prediction {
  readonly verdict: BuildVerdict;
  readonly foreseen: Foreseen;
}

/** One prediction for each build that is found. */
export function foresee(directory: string, options: readonly string[]): readonly Prediction[] {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, "check", directory, "--format", "json", ...options], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: 120_000,
  });
  let report: CheckReport;
  try {
    report = JSON.parse(stdout) as CheckReport;
  } catch {
    throw new Error(`check said nothing readable about ${directory}: ${stderr.slice(0, 2000)}`);
  }
  return report.builds.map((verdict, number) => {
    const finding = report.findings.find(
      ({ build, cause, behind }) => build === number && cause === verdict.cause && !behind,
    );
    return {
      verdict,
      foreseen: {
        outcome: verdict.outcome,
        start: verdict.start,
        line: verdict.failingStep?.line,
        cause: verdict.cause ?? undefined,
        confidence: finding?.confidence,
        prints: finding?.prints ?? [],
        said: said(report, number),
        unknowns: verdict.unknown.map(({ reason }) => reason),
      },
    };
  });
}

function said({ findings }: CheckReport, number: number): Said {
  const own = findings.filter(({ build }) => build === number);
  return { errors: own.filter(({ severity }) => severity === "error").length, all: own.length };
}

/** The options that ask about this one build. */
export function optionsFor(
  directory: string,
  {
    dockerfile,
    context,
    target,
    args = {},
    contexts = {},
  }: Pick<Row, "dockerfile" | "context" | "target" | "args" | "contexts">,
): readonly string[] {
  const options = ["--file", join(directory, dockerfile), "--context", join(directory, context)];
  if (target !== undefined) options.push("--target", target);
  for (const [name, value] of Object.entries(args)) options.push("--build-arg", `${name}=${value}`);
  for (const [name, where] of Object.entries(contexts))
    options.push("--build-context", `${name}=${/^\w[\w+.-]*:/.test(where) ? where : join(directory, where)}`);
  return options;
}

/** The cause that `explain` finds in a log, with the repository beside it; undefined when it finds none. */
export function causeInLog(log: string, directory: string): string | undefined {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, "explain", "--format", "json", "--project", directory], {
    encoding: "utf8",
    input: log,
    maxBuffer: 1 << 28,
  });
  try {
    return (JSON.parse(stdout) as Explanation).causes[0]?.cause;
  } catch {
    throw new Error(`explain said nothing readable about ${directory}: ${stderr.slice(0, 2000)}`);
  }
}
