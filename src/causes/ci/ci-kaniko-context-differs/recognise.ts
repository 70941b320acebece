import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [{ pattern: /error resolving source context: (?<reason>.{1,200})/ }],
  message: ({ reason }) =>
    `kaniko can't get its context (${(reason ?? "").slice(0, 160)}): \`--context\` names a directory, a bucket, a git URL or a tar file (\`dir://\`, \`gs://\`, \`git://\`, \`tar://\`); see its form and its credentials`,
};
