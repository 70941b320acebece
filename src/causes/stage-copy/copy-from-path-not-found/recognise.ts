import { named, type LogData, type Recogniser, type Seen } from "../../recogniser.ts";

function copies({ step }: Seen): boolean {
  return /\b(?:COPY|ADD) /i.test(step?.instruction ?? step?.name ?? "");
}

function fromStage(_: LogData, { step }: Seen): boolean {
  return / --from=/.test(step?.instruction ?? step?.name ?? "");
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    { pattern: /^"(?<path>\/[^"]+)" not found: not found/, shared: true, when: fromStage },
    {
      pattern:
        /failed to (?:calculate checksum of ref \S+|compute cache key): .*"(?<path>\/[^"]+)"(?: not found)?: not found/,
      shared: true,
      when: fromStage,
    },
    // a source that lies in another one, or the directory of a wildcard
    {
      pattern: /(?:^|ERROR: |failed to solve: )lstat (?<path>\/[^\s:#]+): no such file or directory/,
      shared: true,
      when: (data, seen) => copies(seen) && fromStage(data, seen),
    },
    {
      pattern: /failed to calculate checksum of ref \S+: "?(?<path>\/[^":]+)"?: not found/,
      shared: true,
      when: fromStage,
    },
    {
      pattern:
        /COPY failed: stat (?:\/var\/lib\/docker\S*(?:\/merged|\/diff|[0-9a-f]{64})\/)?(?<path>[^\s:]+): no such file or directory/,
      when: fromStage,
    },
    {
      pattern: /failed to walk \S+buildkit-mount\d+(?<path>\/?[^\s:]*): lstat \S+: no such file or directory/,
      when: fromStage,
    },
    // kaniko keeps what other stages need in a directory with the stage's number
    {
      pattern:
        /error building image: .{0,200}failed to get fileinfo for \/kaniko\/\d+(?<path>\/[^\s:]+): lstat \S+: no such file or directory/,
    },
    { pattern: /failed to copy files: .*lstat (?<path>\S+): no such file or directory/, when: fromStage },
    {
      pattern: /checking on sources under "[^"]+": copier: stat: "(?<path>[^"]+)": no such file or directory/,
      when: fromStage,
    },
    {
      pattern:
        /lstat \/var\/lib\/docker\/(?:tmp\/buildkit-mount\d+|overlay2\/\S+?\/merged)(?<path>\/[^\s:]+): no such file or directory/,
      when: fromStage,
    },
    {
      pattern:
        /(?:^|ERROR: |failed to solve: |: )lstat \S*buildkit-mount\d+(?<path>\/[^\s:]+): no such file or directory/,
      when: fromStage,
    },
  ],
  message: ({ path }) =>
    `${named(path, "the file")} is not in the stage that it is copied from: \`go build -o\` writes it elsewhere (a relative path starts at WORKDIR), or under another name; use one absolute path in both places, for example \`/out/app\``,
  decide: ({ path }) => `where does that stage's \`go build -o\` write? If not to \`${path ?? ""}\`, the paths differ`,
};
