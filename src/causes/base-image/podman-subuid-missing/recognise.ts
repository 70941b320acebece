import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [{ pattern: /potentially insufficient UIDs or GIDs available in user namespace/ }],
  message: () =>
    "rootless podman may use too few user ids for this image; give the user a range in /etc/subuid and /etc/subgid, and run `podman system migrate`",
};
