import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: -1,
  wordings: [
    { pattern: /pattern matches no files: [`'](?<path>[^`']+)[`']/ },
    { pattern: /[Ee]rror loading \.env file/, more: () => ({ path: ".env" }), guess: true },
    {
      pattern:
        /(?:open|stat|lstat|read) (?<path>(?!\/(?:proc|sys|dev|etc\/ssl|tmp|var\/tmp|go\/pkg)\b)[^\s:"']*\.(?:ya?ml|json|toml|env|html?|tmpl|gohtml|sql|pem|crt|key|ini|conf|cfg|css|js|txt|csv|db|properties|mmdb)): no such file or directory/,
      when: (_, { step }) => step === undefined,
      guess: true,
    },
    {
      pattern:
        /(?:open|stat|lstat) (?<path>(?:\.?\/)?(?:templates?|static|public|assets|migrations?|views|web|dist|config|configs|db|data|locales?|i18n)(?:\/[^\s:"']*)?): no such file or directory/,
      when: (_, { step }) => step === undefined,
      guess: true,
    },
    { pattern: /failed to open source, "file:\/\/(?<path>[^"]+)"|first \.: file does not exist/, guess: true },
    { pattern: /[Cc]onfig(?:uration)? file (?<path>\S+ )?(?:not found|does not exist|doesn't exist)/, guess: true },
    { pattern: /Config File "(?<path>[^"]+)" Not Found in/, guess: true },
  ],
  message: ({ path }) =>
    `the program looks for ${named(path, "a file")}, which the final image doesn't have where it looks (relative paths start at WORKDIR): it stayed in the build stage or is given only where you develop; copy it into the final stage, mount it, or embed it`,
};
