import type { Run } from "../../../docker/dockerfile/ast.ts";
import { defineCause, type Site } from "../../cause.ts";
import { stageInstructions } from "../../places.ts";

interface Data {
  readonly module: string;
  readonly run: Run;
  readonly why: string;
  readonly prints: readonly string[];
}

/** An earlier RUN of the stage that downloaded into a cache mount. */
function mountedDownload(site: Site): Run | undefined {
  for (const instruction of stageInstructions(site)) {
    if (instruction.keyword !== "RUN" || instruction.line >= site.hit.line) continue;
    const text = instruction.rest.text;
    const mounted = instruction.flags.some(
      (flag) =>
        flag.name === "mount" &&
        /type=cache/.test(flag.value ?? "") &&
        /(target|dst|destination)=\/(root\/)?go(\/pkg(\/mod)?)?\/?(,|$)/.test(flag.value ?? ""),
    );
    if (mounted && /\bgo mod download\b/.test(text)) return instruction;
  }
  return undefined;
}

export const cause = defineCause<Data>({
  slug: "cache-mount-not-repeated",
  phase: 3,
  title: "modules were downloaded into a cache mount that this step does not have",
  severity: "error",
  fault: "repository",
  rank: 10,
  claims: {
    "goproxy-off": ({ module }, site) => {
      const run = mountedDownload(site);
      return (
        run && {
          module,
          run,
          why: "GOPROXY=off forbids to download it again",
          prints: ["module lookup disabled by GOPROXY=off"],
        }
      );
    },
    "network-none": ({ what }, site) => {
      const run = mountedDownload(site);
      return (
        run && { module: what, run, why: "the step has no network to download it again", prints: ["dial tcp: lookup "] }
      );
    },
  },
  message: ({ module, run, why }) =>
    `line ${run.line} downloads \`${module}\` into a cache mount, which is gone after that step, and ${why}; give this step the same \`--mount=type=cache\``,
  related: ({ run }, site) => [
    { ...site.plan.dockerfile.source.location(run.span), message: "downloads into a cache mount" },
  ],
  prints: ({ prints }) => prints,
  fixes: ({ run }, site) => {
    const flag = run.flags.find((each) => each.name === "mount" && /type=cache/.test(each.value ?? ""));
    const failing = stageInstructions(site).find((each) => each.line === site.hit.line);
    if (!flag || failing?.keyword !== "RUN") return [];
    const { source } = site.plan.dockerfile;
    const at = source.text.indexOf(" ", failing.span.start);
    const text = source.text.slice(flag.span.start, flag.span.end);
    return [
      {
        title: "mount the same cache here",
        safety: "safe",
        edits: [{ file: source.file, start: at, end: at, text: ` ${text}` }],
      },
    ];
  },
});
