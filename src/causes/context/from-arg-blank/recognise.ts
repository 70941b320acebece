import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /base name \((?<name>[^)]*)\) should not be blank/ },
    { pattern: /failed to (?:parse stage name|process arguments for platform)[^:]*(?::|") ?(?<name>.*)/ },
    { pattern: /InvalidBaseImagePlatform|invalid reference format: .*FROM/, guess: true },
  ],
  message: ({ name }) =>
    `\`FROM ${name ?? "…"}\` is empty after its variables are replaced: the ARG stands behind FROM, has no default, or is not passed; declare it before the first FROM with a default`,
};
