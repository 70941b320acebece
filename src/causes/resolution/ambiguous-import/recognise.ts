import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /ambiguous import: found package (?<package>\S+) in multiple modules/ }],
  message: (data) =>
    `two of the required modules have the package ${named(data["package"], "")}: it moved from one into the other; raise the older one (\`go get MODULE@latest\`), then \`go mod tidy\``,
};
