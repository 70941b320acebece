import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /violates PodSecurity "(?<level>[^"]+)": (?<what>.{1,300})/ },
    // what is applied goes on: the pods won't be made
    { pattern: /would violate PodSecurity "(?<level>[^"]+)": (?<what>.{1,300})/, weight: "passing" },
  ],
  message: ({ level, what }) =>
    `the namespace allows only ${named(level, "restricted")} pods: ${(what ?? "").slice(0, 160)}; set in \`securityContext\` what it names: runAsNonRoot, allowPrivilegeEscalation: false, capabilities drop ALL, seccompProfile RuntimeDefault`,
};
