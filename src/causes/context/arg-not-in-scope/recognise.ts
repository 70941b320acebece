import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: -5,
  wordings: [
    {
      pattern: /(?:^|\s)no Go files in (?<directory>\S+)/,
      shared: true,
      when: (_, { step }) => /\$\{?[A-Za-z_]\w*\}?/.test(step?.instruction ?? ""),
    },
  ],
  message: ({ directory }) =>
    `a variable in this step may be empty (\`${directory ?? ""}\` has nothing to build): an ARG before FROM is not seen inside of a stage; repeat \`ARG NAME\` behind the FROM`,
  decide: () => "is the variable declared by an ARG in this stage, behind its FROM?",
};
