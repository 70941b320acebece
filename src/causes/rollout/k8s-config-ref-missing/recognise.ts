import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    { pattern: /Error: (?<kind>configmaps?|secrets?) "(?<name>[^"]+)" not found/ },
    { pattern: /couldn't find key (?<key>\S+) in (?<kind>ConfigMap|Secret) (?<name>\S+)/ },
    { pattern: /\bCreateContainerConfigError\b/, weight: "symptom" },
  ],
  message: ({ kind, name, key }) =>
    kind === undefined
      ? "the pod refers to a ConfigMap or Secret that isn't there, or to a key that it lacks; which one, its events say: `kubectl describe pod NAME`"
      : key === undefined
        ? `the pod needs the ${kind ?? "object"} ${named(name, "")}, which isn't in its namespace; create it there, or correct the name`
        : `the ${kind ?? "object"} ${named(name, "")} has no key \`${key}\`; add it, or mark the reference \`optional: true\``,
};
