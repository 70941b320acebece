import { named, type Recogniser } from "../../recogniser.ts";
import { isScript } from "../../words/tools.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    { pattern: /exec: "(?<path>[^"]+)": is a directory/ },
    {
      pattern: /exec: \\?"(?<path>\/[^".\\]+)\\?": permission denied/,
      shared: true,
      when: ({ path }, { step }) => step === undefined && !isScript(path),
    },
  ],
  message: ({ path }) =>
    `${named(path, "what is started")} is a directory: the program was copied into a directory of that name and lies inside of it; start \`${path ?? "/app"}/NAME\`, or copy it to another name`,
  decide: ({ path }) => `is \`${path ?? ""}\` in the image a directory (\`ls -ld\`)?`,
};
