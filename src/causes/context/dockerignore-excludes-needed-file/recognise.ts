import { named, type LogData, type Recogniser, type Seen } from "../../recogniser.ts";

/** Both paths are of the builder's machine. */
function inContext({ lines, at }: Seen): LogData {
  const [, path = "", context = ""] =
    /glob "([^"]+)" copied \(\d+ filtered out using (.*)\/[^/]+\)/.exec(lines[at]?.text ?? "") ?? [];
  return path.startsWith(`${context}/`) ? { path: path.slice(context.length + 1) } : {};
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern: /CopyIgnoredFile: Attempting to Copy file "(?<path>[^"]+)" that is excluded by \.dockerignore/,
      weight: "passing",
    },
    // buildah and podman
    {
      pattern: /no items matching glob "(?<path>[^"]+)" copied \(\d+ filtered out using (?<ignore>[^)]+)\)/,
      more: inContext,
    },
    {
      pattern:
        /(?:COPY|ADD) failed: file not found in build context or excluded by \.dockerignore(?:: stat (?<path>[^\s:]+))?/,
      shared: true,
    },
    {
      pattern: /(?:COPY|ADD) failed: stat (?:\/\S*\/docker-builder\d+\/)?(?<path>[^\s:]+): no such file or directory/,
      shared: true,
      when: (_, { step }) => !/ --from=/.test(step?.instruction ?? step?.name ?? ""),
    },
    {
      pattern:
        /failed to (?:calculate checksum of ref \S+|compute cache key): .*"(?<path>\/[^"]+)"(?: not found)?: not found/,
      shared: true,
      when: (_, { step }) => !/ --from=/.test(step?.instruction ?? step?.name ?? ""),
    },
  ],
  message: ({ path }) =>
    `.dockerignore hides ${named(path, "a file that is copied")} from the build; take its line out, or let it through with \`!${path?.replace(/^\//, "") ?? "FILE"}\``,
  decide: ({ path }) => `does a line of .dockerignore fit \`${path?.replace(/^\//, "") ?? ""}\`?`,
};
