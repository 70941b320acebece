import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /import "(?<package>[^"]+)" is a program, not an importable package/ }],
  message: (data) =>
    `${named(data["package"], "a package")} is a package main, which nothing can import; move what is shared into a package of its own`,
};
