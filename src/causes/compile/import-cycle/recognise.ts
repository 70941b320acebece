import { before, named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /import cycle not allowed/, more: (seen) => before(seen, /imports (?<package>\S+)/, 3)?.groups ?? {} },
  ],
  message: (data) =>
    `packages import one another in a circle (${named(data["package"], "see the lines")}), which Go forbids wherever it is built; move what both need into a third package`,
};
