import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /violates PodSecurity "(?<level>[^"]+)": (?<what>.{1,300})/ }],
  message: ({ level, what }) =>
    `the namespace allows only ${named(level, "restricted")} pods: ${(what ?? "").slice(0, 160)}; set in \`securityContext\` what it names: runAsNonRoot, allowPrivilegeEscalation: false, capabilities drop ALL, seccompProfile RuntimeDefault`,
};
