/** The report in the format that was asked for; code of the less usual formats is loaded when they are. */
import type { Terminal } from "../../host/terminal.ts";
import { renderPretty } from "../../report/pretty/pretty.ts";
import type { Reporter, ReportSources } from "../../report/sources.ts";
import { joinPath } from "../../text/path.ts";
import { useColour } from "../line/colour.ts";
import type { Given } from "../line/spec.ts";
import { VERSION } from "../version.ts";
import { causeInfos } from "../line/cause-infos.ts";
import type { Joined } from "./join.ts";

export async function render({ report, sources }: Joined, given: Given, terminal: Terminal): Promise<string> {
  const { read, root } = sources;
  const path = (file: string): string => joinPath(root, file);
  const full: ReportSources = { read, root, path, causes: causeInfos(), version: VERSION };
  const reporter = await load(given.one("format") ?? "pretty", given, terminal);
  return reporter(report, full);
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
