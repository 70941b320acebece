import { after, type LogData, type Recogniser, type Seen } from "../../recogniser.ts";

function firstModule(seen: Seen): LogData {
  return after(seen, /^\s*(?<module>[^\s:]+@v[^\s:]+): is /, 3)?.groups ?? {};
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    { pattern: /inconsistent vendoring in (?<directory>[^\s:]+)/, shared: true, more: firstModule },
    { pattern: /run 'go mod vendor' to sync, or use -mod=mod or -mod=readonly/, shared: true, more: firstModule },
    // the head was left out of the paste
    {
      pattern:
        /^\s*(?<module>[^\s:@]{1,200}@v[^\s:]{1,100}): is (?:explicitly required in go\.mod, but not marked|marked as explicit in vendor)/,
      weight: "passing",
    },
  ],
  message: ({ module }) =>
    `vendor/ doesn't fit go.mod${module === undefined ? "" : ` (first: \`${module}\`)`}; run \`go mod vendor\` in the repository and commit it, or leave vendor/ out of the image`,
  decide: () => "does `go mod vendor && git status --short vendor` show changes? Then vendor/ is stale",
};
