import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /module (?<module>[^\s@]+)@(?<version>\S+) found(?: \((?<found>[^)]+?)(?:, replaced by [^)]*)?\))?, but does not contain package (?<package>\S+)/,
    },
  ],
  message: (data) =>
    `${named(data["module"], "the module")} ${data["found"] ?? data["version"] ?? ""} has no package ${named(data["package"], "")} any more: it moved or was removed; take its new path, or a version that still has it`,
};
