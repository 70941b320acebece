import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /granting entitlement (?<right>\S+) is not allowed by build daemon configuration/ },
    { pattern: /(?<right>network\.host|security\.insecure|device) is not allowed$/ },
    { pattern: /network mode "(?<right>[^"]+)" not supported by buildkit/ },
    { pattern: /additional privileges requested/, guess: true },
  ],
  message: ({ right }) =>
    `the builder doesn't grant ${named(right, "what the build asks for")}: allow it when the builder is made (\`--allow-insecure-entitlement\`) and in the build (\`--allow ${right ?? "NAME"}\`), or do without it`,
};
