import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /use of internal package (?<package>\S+) not allowed/ }],
  message: (data) =>
    `${named(data["package"], "an internal package")} may be imported only from below its parent directory; the module has another path or place in the image than in the repository, or the import is wrong`,
};
