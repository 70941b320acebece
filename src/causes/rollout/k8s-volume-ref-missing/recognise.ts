import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 3,
  wordings: [
    { pattern: /MountVolume\.SetUp failed for volume "(?<volume>[^"]+)" : (?<kind>\w+) "(?<name>[^"]+)" not found/ },
    { pattern: /Couldn't get (?<kind>configMap|secret) (?<name>\S+): (?:configmaps?|secrets?) "[^"]+" not found/ },
    {
      pattern:
        /MountVolume\.SetUp failed for volume "(?<volume>[^"]+)" ?: references non-existent (?<kind>secret|config) key: (?<name>\S+)/,
    },
    { pattern: /persistentvolumeclaim "(?<name>[^"]+)" not found/ },
  ],
  message: ({ volume, kind, name }) =>
    `the volume ${named(volume, "")} is to be filled from the ${kind ?? "claim"} ${named(name, "")}, which isn't in the pod's namespace; the pod waits in ContainerCreating until it is created, or the reference marked \`optional: true\``,
};
