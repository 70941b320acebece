import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 2,
  wordings: [
    {
      pattern:
        /Multi-Attach error for volume "(?<volume>[^"]+)" Volume is already (?:exclusively attached to one node|used by pod)/,
    },
    { pattern: /AttachVolume\.Attach failed for volume "(?<volume>[^"]+)" ?: (?<reason>.{1,200})/ },
    // the object that is to fill it, is named by a cause of its own
    {
      pattern:
        /MountVolume\.(?:MountDevice|SetUp|WaitForAttach) failed for volume "(?<volume>[^"]+)" ?: (?!failed to sync|object |\w+ "[^"]*" not found|references non-existent)(?<reason>.{1,200})/,
    },
    { pattern: /failed to prepare subPath for volumeMount "(?<volume>[^"]+)"/, guess: true },
    // a node that has just started has not seen the object yet; it tries again
    {
      pattern: /MountVolume\.SetUp failed for volume "(?<volume>[^"]+)" ?: failed to sync (?<reason>.{1,60})/,
      weight: "passing",
    },
    // follows from each of them, and from a missing object
    {
      pattern: /Unable to (?:attach or )?mount volumes(?: for pod|: unmounted volumes=\[(?<volume>[^\]\s]+))/,
      weight: "passing",
      guess: true,
    },
    {
      pattern:
        /(?:FailedMount|FailedAttachVolume|VolumeMountFailed) .{0,200}(?:volume )?"?(?<volume>[\w-]+)"? ?: (?<reason>.{1,200})/,
      weight: "passing",
      guess: true,
    },
  ],
  message: ({ volume, reason }) =>
    reason !== undefined
      ? `the node can't attach or mount the volume ${named(volume, "")}: ${reason.replace(/^rpc error: code = \w+ desc = /, "").slice(0, 160)}; the storage's driver on that node has more in its log`
      : `the volume ${named(volume, "")} can't be attached to the pod's node; with ReadWriteOnce the pod that is to be replaced still holds it: \`strategy: {type: Recreate}\`, or a StatefulSet`,
  decide: () => "what do the other events of this pod, and `kubectl describe volumeattachment`, say of the volume?",
};
