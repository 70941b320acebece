import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 4,
  wordings: [
    {
      pattern:
        /go: download go(?<version>[\w.]+)(?: for (?<platform>\S+?))?: (?!toolchain not available)(?<reason>.{1,300})/,
    },
    {
      pattern:
        /golang\.org\/toolchain@v0\.0\.1-go(?<version>[\d.]+)\.\S+: (?<reason>Get .{1,300}|reading .{1,200}|verifying .{1,200})/,
    },
  ],
  message: ({ version }) =>
    `the go line asks for Go ${version ?? "of a newer release"}, which the image doesn't have and can't download; use a golang image of that release (\`golang:${/^\d+\.\d+/.exec(version ?? "")?.[0] ?? "1.N"}\`)`,
};
