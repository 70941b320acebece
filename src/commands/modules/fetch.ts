/** `slipway modules fetch`: flags in, the download run, what came of it out. */
import { progressLine } from "../../host/progress.ts";
import type { Terminal } from "../../host/terminal.ts";
import { fetchModules } from "../../modules/fetch/fetch.ts";
import type { FetchReport } from "../../modules/fetch/report.ts";
import { safeText } from "../../report/safe-text.ts";
import type { Given, Outcome } from "../line/spec.ts";
import { startOf } from "./project.ts";
import { megabytes, seconds } from "../line/amounts.ts";

export async function run(given: Given, terminal: Terminal): Promise<Outcome> {
  const { project, settings, cache } = startOf(given, terminal);
  const json = given.one("format") === "json";
  if (project.vendored && !given.is("all")) {
    const text = "vendor/ holds what the build needs: nothing to fetch (--all fetches the modules all the same)\n";
    terminal.out(json ? `${JSON.stringify({ vendored: true, modules: [] }, undefined, 2)}\n` : text);
    return "clean";
  }
  const line = progressLine();
  const report = await fetchModules(project, settings, {
    all: given.is("all"),
    extract: !given.is("no-extract"),
    env: terminal.env,
    cache,
    ...(line && {
      progress: ({ done, total, bytes }) => {
        line.show(`modules: ${done} of ${total}, ${megabytes(bytes)}`);
      },
    }),
  });
  line?.end();
  terminal.out(json ? `${JSON.stringify(report, undefined, 2)}\n` : pretty(report));
  return report.modules.some(({ state }) => state === "failed") ? "errors" : "clean";
}

/** A line for each module that failed. */
export function fetchProblems(report: FetchReport): string[] {
  const lines: string[] = [];
  for (const { path, version, state, what, error = "" } of report.modules) {
    if (state !== "failed") continue;
    lines.push(`error: ${path}@${version}${what === "mod" ? " (go.mod)" : ""}: ${safeText(error)}`);
  }
  return lines;
}

function pretty(report: FetchReport): string {
  const lines = fetchProblems(report);
  if (report.unlocked) {
    lines.push(
      "note: neither flock nor perl is here to take the go command's locks; let no go command use this cache meanwhile",
    );
  }
  return `${[...lines, summary(report)].join("\n")}\n`;
}

function summary({ cache, modules, mods, bytes, milliseconds }: FetchReport): string {
  const count = (wanted: string): number =>
    modules.filter(({ state, what }) => state === wanted && what === "zip").length;
  const [fetched, present] = [count("fetched"), count("present")];
  const failed = modules.filter(({ state }) => state === "failed").length;
  const parts = [`${fetched} fetched`, ...(present > 0 ? [`${present} there already`] : [])];
  if (failed > 0) parts.push(`${failed} failed`);
  const graph = mods.fetched + mods.present;
  const verified = failed === 0 ? ", all as go.sum says" : "";
  return `${fetched + present} modules and ${graph} go.mod files in ${cache}: ${parts.join(", ")}${verified}; ${megabytes(bytes)} in ${seconds(milliseconds)}`;
}
