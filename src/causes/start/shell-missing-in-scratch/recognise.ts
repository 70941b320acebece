import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 4,
  wordings: [
    {
      pattern: /exec: \\?"(?<shell>(?:\/usr)?\/bin\/(?:a|da)?sh)\\?": stat [^\s:]+: no such file or directory/,
      when: (_, { step }) => step !== undefined,
    },
    {
      pattern: /exec: \\?"(?<shell>(?:\/usr)?\/bin\/(?:a|da)?sh)\\?": stat [^\s:]+: no such file or directory/,
      // a CMD that looks like JSON and isn't ends here as well
      guess: true,
      when: (_, { lines, at }) => !/OCI runtime exec|exec failed/.test(lines[at]?.text ?? ""),
    },
    {
      pattern: /exec: "(?<shell>sh)": executable file not found in \$PATH/,
      when: (_, { lines, at }) => !/OCI runtime exec|exec failed/.test(lines[at]?.text ?? ""),
    },
    { pattern: /exec (?<shell>\/bin\/sh): no such file or directory/ },
  ],
  message: ({ shell }) =>
    `${named(shell, "the shell")} is needed and the image (scratch, distroless) has none: RUN, and CMD or ENTRYPOINT without brackets, are run by a shell; write \`ENTRYPOINT ["/app"]\`, and do RUNs in an earlier stage`,
};
