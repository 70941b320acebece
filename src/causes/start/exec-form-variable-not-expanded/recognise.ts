import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 3,
  wordings: [
    {
      pattern:
        /(?:listen tcp|address|lookup|invalid port|strconv\.\w+: parsing)\b.*(?<variable>\$\{?[A-Z][A-Z0-9_]+\}?)/,
      guess: true,
      when: (_, { step }) => step === undefined,
    },
    { pattern: /exec: "(?<variable>\$\{?[A-Z_]+\}?[^"]*)": / },
  ],
  message: ({ variable }) =>
    `${named(variable, "a variable")} reaches the program as it is written: CMD and ENTRYPOINT in JSON form replace nothing; read it in the program (\`os.Getenv\`), or start through a shell: \`CMD exec /app -port $PORT\``,
};
