import { before, named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    { pattern: /failed to resolve source metadata for (?<image>\S+): \S+: not found/ },
    { pattern: /manifest for (?<image>\S+) not found: manifest unknown/, when: (_, { step }) => step !== undefined },
    { pattern: /reading manifest (?<tag>\S+) in (?<image>\S+): manifest unknown/ },
    { pattern: /(?:error|failed).{0,80}(?:GET|retrieving image) .*(?<image>\S+): MANIFEST_UNKNOWN/ },
    {
      pattern:
        /^(?:ERROR|error): (?:failed to (?:build: )?(?:failed to )?solve: )?(?<image>[\w./-]+:[\w.-]+): (?:docker\.io\/\S+: )?not found$/,
    },
    // as a vertex of BuildKit says it itself, in 20.10 without the colon
    {
      pattern: /^(?<image>[\w.-]+\/[\w./-]+(?::[\w.-]+)?(?:@sha256:[0-9a-f]{6,64})?):? not found$/,
      when: (_, { step }) => /^\[internal\] load metadata for |\] FROM /.test(step?.name ?? ""),
    },
    // docker run and ECS
    { pattern: /daemon: manifest for (?<image>\S+) not found/ },
    { pattern: /CannotPullContainerError: .{0,300}?(?<image>[\w./-]+:[\w.-]+): not found/ },
    // without its name, which stands in the line before
    {
      pattern: /(?:daemon|[Ee]rror): manifest unknown(?:: manifest unknown)?\.?$/,
      more: (seen) =>
        before(seen, /(?:Unable to find image '(?<image>[^']+)' locally|pull (?<image2>\S+))/, 5)?.groups ?? {},
    },
  ],
  message: ({ image, image2, tag }) =>
    `there is no image ${named(tag === undefined ? (image ?? image2) : `${image ?? ""}:${tag}`, "of that tag")} in its registry: the tag is misspelled, not published (yet), or withdrawn; use one that exists`,
};
