import { after, named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "unknown",
  rank: 2,
  wordings: [
    {
      pattern: /verifying (?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}?)(?:\/go\.mod)?: checksum mismatch/,
      when: (_, seen) =>
        after(seen, /sum\.\S+:\s+h1:|NOT match the one reported by the checksum server/, 8) === undefined ||
        after(seen, /go\.sum:\s+h1:/, 4) !== undefined,
    },
    {
      pattern: /(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}): verifying (?:module|go\.mod): checksum mismatch/,
      when: (_, seen) => after(seen, /go\.sum:\s+h1:/, 4) !== undefined,
    },
    // the lines that tell which of both it differs from were cut off
    {
      pattern: /(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}): verifying (?:module|go\.mod): checksum mismatch/,
      shared: true,
      when: (_, seen) => after(seen, /^\s*(?:go\.sum|sum\.\S+|\S+\.\w+):\s+h1:/, 4) === undefined,
    },
    { pattern: /This download does NOT match an earlier download recorded in go\.sum/ },
  ],
  message: ({ module, version }) =>
    `${named(module === undefined ? undefined : `${module}@${version ?? ""}`, "a module")} is not what go.sum recorded: its tag was moved, a proxy or mirror sends other bytes (an HTML page, even), or go.sum is of another fork; find out which before changing go.sum: \`go clean -modcache && go mod verify\``,
  decide: () => "do the next lines compare with `go.sum:` or with the name of a checksum database?",
};
