import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: -1,
  wordings: [
    { pattern: /failed to configure (?<kind>\w+) cache (?:exporter|importer): ?(?<reason>.{0,200})/ },
    { pattern: /error writing (?:layer|manifest|config) blob: ?(?<reason>.{0,200})/ },
    {
      pattern:
        /ERROR: (?:failed to solve: )?(?:failed to )?(?:export|writ)\w*(?:ing)? (?:build )?cache.{0,40}: (?<reason>.{1,200})/,
    },
    { pattern: /(?<kind>gha)?.{0,60}(?<reason>This legacy service is shutting down)/ },
    { pattern: /failed to (?:build|solve): (?:failed to solve: )?(?<reason>maximum timeout reached)/, guess: true },
  ],
  message: ({ kind, reason }) =>
    `the build's cache${kind === undefined ? "" : ` (${kind})`} can't be read or written${reason ? `: ${reason.slice(0, 160)}` : ""}; the image is not to blame: \`ignore-error=true\` in cache-to, another cache, or a newer buildx`,
};
