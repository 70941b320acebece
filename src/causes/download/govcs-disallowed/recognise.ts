import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /GOVCS disallows using (?<tool>\S+) for (?<kind>public|private) (?<module>[^\s;]+)/ }],
  message: ({ tool, module }) =>
    `go may not use ${named(tool, "that program")} for ${named(module, "the module")}; fetch it through a proxy, or allow it: \`ENV GOVCS=${module ?? "PATH"}:${tool ?? "hg"}\``,
};
