import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /found packages (?<first>\S+) \((?<file>[^)]+)\) and (?<second>\S+) \((?<other>[^)]+)\) in (?<directory>\S+)/,
    },
  ],
  message: ({ first, second, file, other, directory }) =>
    `\`${file ?? ""}\` is of package \`${first ?? ""}\` and \`${other ?? ""}\` of \`${second ?? ""}\`, both in ${named(directory, "one directory")}: a COPY has put two directories into one, or the files belong apart`,
};
