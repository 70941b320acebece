import { after, named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "unknown",
  rank: 4,
  wordings: [
    {
      pattern: /(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}): verifying (?:module|go\.mod): checksum mismatch/,
      when: (_, seen) => after(seen, /^\s*(?!go\.sum|downloaded)[\w-]+(?:\.[\w-]+)+:\s+h1:/, 4) !== undefined,
    },
    {
      pattern: /(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}): verifying (?:module|go\.mod): checksum mismatch/,
      shared: true,
      when: (_, seen) => after(seen, /^\s*(?!downloaded)\S+:\s+h1:/, 4) === undefined,
    },
    { pattern: /This download does NOT match the one reported by the checksum server/ },
    {
      pattern: /verifying (?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}?)(?:\/go\.mod)?: checksum mismatch/,
      when: (_, seen) => after(seen, /NOT match the one reported by the checksum server/, 8) !== undefined,
    },
  ],
  message: ({ module, version }) =>
    `${named(module === undefined ? undefined : `${module}@${version ?? ""}`, "a module")} is not what the public checksum database has: its tag was moved after it was first seen, or a proxy sends something else; require another version`,
  decide: () => "do the next lines compare with `go.sum:` or with the name of a checksum database?",
};
