/** The explanation in the format that was asked for; code of the less usual formats is loaded when they are. */
import type { Explanation } from "../../finding/explanation.ts";
import type { Terminal } from "../../host/terminal.ts";
import type { Reporter } from "../../report/sources.ts";
import { useColour } from "../line/colour.ts";
import type { Given } from "../line/spec.ts";
import { VERSION } from "../version.ts";

/** Where the explanation's names lead. */
export interface Named {
  readonly log: string;
  readonly read: (file: string) => string | undefined;
  readonly path: (file: string) => string;
}

export async function render(
  explanation: Explanation,
  named: Named,
  given: Given,
  terminal: Terminal,
): Promise<string> {
  switch (given.one("format")) {
    case "json":
      return (await import("../../report/explain/json.ts")).explanationJson(explanation);
    case "junit":
      return (await import("../../report/explain/junit.ts")).explanationJunit(explanation, named);
    case "sarif":
      return await asCheck((await import("../../report/sarif.ts")).renderSarif, explanation, named);
    case "github":
      return await asCheck((await import("../../report/github.ts")).renderGithub, explanation, named);
    case "gitlab":
      return await asCheck((await import("../../report/gitlab.ts")).renderGitlab, explanation, named);
    default: {
      const { explanationPretty } = await import("../../report/explain/pretty.ts");
      return explanationPretty(explanation, named, { colour: useColour(given, terminal), width: terminal.columns });
    }
  }
}

async function asCheck(reporter: Reporter, explanation: Explanation, { log, read, path }: Named): Promise<string> {
  const { asReport } = await import("../../report/explain/as-report.ts");
  const { causeInfos } = await import("../line/cause-infos.ts");
  const files = new Map(
    explanation.causes
      .flatMap(({ location, related, fixes }) => [
        ...(location ? [location] : []),
        ...related,
        ...fixes.flatMap(({ edits }) => edits),
      ])
      .map(({ file }) => [path(file), file]),
  );
  return reporter(asReport(explanation, { log, path }), {
    read: (shown) => {
      const file = files.get(shown);
      return file === undefined ? undefined : read(file);
    },
    path: (shown) => shown,
    root: "",
    causes: causeInfos(),
    version: VERSION,
  });
}
