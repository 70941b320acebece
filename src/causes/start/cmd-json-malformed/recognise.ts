import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern: /sh: (?:\d+: |line \d+: )?(?<word>\[[^\s:]*)(?::|,) ?(?:not found|command not found|No such file)/,
      when: ({ word }) => word !== "[[",
    },
    { pattern: /sh: (?:\d+: )?(?<word>\[\S*,?): not found/, when: ({ word }) => word !== "[[" },
  ],
  message: ({ word }) =>
    `CMD or ENTRYPOINT looks like JSON and isn't (single quotes, a comma at the end, a comment behind it), so a shell runs it and looks for a program ${named(word, "`[`")}; use double quotes: \`CMD ["/app"]\``,
};
