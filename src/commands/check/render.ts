/** The report in the format that was asked for; code of the less usual formats is loaded when they are. */
import { PHASES } from "../../causes/cause.ts";
import { causes } from "../../causes/registry.ts";
import type { Terminal } from "../../host/terminal.ts";
import { renderPretty } from "../../report/pretty/pretty.ts";
import type { CauseInfo, Reporter, ReportSources } from "../../report/sources.ts";
import { joinPath } from "../../text/path.ts";
import { useColour } from "../line/colour.ts";
import type { Given } from "../line/spec.ts";
import { VERSION } from "../version.ts";
import type { Joined } from "./join.ts";

export async function render({ report, sources }: Joined, given: Given, terminal: Terminal): Promise<string> {
  const { read, root } = sources;
  const path = (file: string): string => joinPath(root, file);
  const full: ReportSources = { read, root, path, causes: causes.map(toInfo), version: VERSION };
  const reporter = await load(given.one("format") ?? "pretty", given, terminal);
  return reporter(report, full);
}

function toInfo({ slug, title, phase }: (typeof causes)[number]): CauseInfo {
  return { slug, title, phase: PHASES[phase]?.title ?? "" };
}

async function load(format: string, given: Given, terminal: Terminal): Promise<Reporter> {
  switch (format) {
    case "json":
      return (await import("../../report/json.ts")).renderJson;
    case "sarif":
      return (await import("../../report/sarif.ts")).renderSarif;
    case "junit":
      return (await import("../../report/junit.ts")).renderJunit;
    case "github":
      return (await import("../../report/github.ts")).renderGithub;
    case "gitlab":
      return (await import("../../report/gitlab.ts")).renderGitlab;
    default: {
      const options = { colour: useColour(given, terminal), width: terminal.columns };
      return (report, sources) => renderPretty(report, sources, options);
    }
  }
}
