import { before, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /go: error reading (?<file>\S*go\.mod): (?<problem>missing module declaration)/ },
    {
      pattern:
        /(?<file>[^\s:]{0,300}go\.(?:mod|work)):(?<line>\d+)(?::\d+)?: (?<problem>unknown (?:directive|block type): \S+|repeated \w+ statement|syntax error.*|malformed .*|usage: (?!go 1)\S.*|unexpected .*|invalid (?!go version)\S.*|no matching .*)/,
      when: ({ problem }) => !/: (?:toolchain|tool|godebug|ignore)$/.test(problem ?? ""),
    },
    // whatever else x/mod says of a line
    {
      pattern:
        /^(?<file>[^\s:]{0,300}go\.(?:mod|work)):(?<line>\d+)(?::\d+)?: (?<problem>(?!unknown directive|unknown block|invalid go version).{1,200})/,
      weight: "passing",
      when: (_, seen) => before(seen, /errors parsing \S*go\.(?:mod|work):$/, 6) !== undefined,
    },
  ],
  message: ({ file, line, problem }) =>
    line === undefined
      ? `go refuses \`${file ?? "go.mod"}\`: ${problem ?? "it is malformed"}; mend it`
      : `go can't read \`${file ?? "go.mod"}\` at line ${line}: ${problem ?? "it is malformed"}; mend that line (a merge leaves such marks)`,
};
