import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /missing (?<tool>Mercurial|Subversion|Bazaar|Fossil) command\. See/ },
    { pattern: /exec: "(?<tool>hg|svn|bzr|fossil)": executable file not found in \$PATH/ },
  ],
  message: ({ tool }) =>
    `${named(tool, "a version control program")} is not in the image, and a module comes straight from such a repository; fetch it through a proxy (GOPROXY without \`direct\`), or install the program`,
};
