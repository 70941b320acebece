import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    {
      pattern:
        /(?<what>[\w.-]+(?: "[^"]*")?) is forbidden: User "(?<user>system:serviceaccount:[^"]+)" cannot (?<verb>\w+) resource "(?<resource>[^"]+)"/,
      when: (_, { lines, at }) => !lines[at]?.text.startsWith("Error from server (Forbidden)"),
    },
    {
      pattern:
        /User "(?<user>system:serviceaccount:[^"]+)" cannot (?<verb>\w+) (?<resource>[\w.-]+)(?: in (?:the namespace|API group)| at the cluster scope)/,
    },
    { pattern: /no RBAC policy matched/, guess: true },
    { pattern: /^Error from server \(Forbidden\): (?<reason>.{1,160})/, guess: true, weight: "passing" },
    // of a person or a job
    {
      pattern: /is forbidden: User "(?<user>[^"]+)" cannot (?<verb>\w+) resource "(?<resource>[^"]+)"/,
      when: (_, { lines, at }) => !/Error from server/.test(lines[at]?.text ?? ""),
    },
  ],
  message: ({ user, verb, resource }) =>
    `${named(user, "the pod's service account")} may not ${verb ?? "use"} ${named(resource, "the resource")}: give it a Role with that verb and a binding, or run the pod under an account that has one (\`serviceAccountName\`)`,
};
