import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 4,
  wordings: [
    { pattern: /denied: permission_denied: (?<permission>\w+)/ },
    { pattern: /denied: installation not allowed to (?:Create|Write) organization package/ },
  ],
  message: () =>
    "GitHub's registry refuses the workflow's token; give the job `permissions: packages: write`, and let the package accept this repository (its settings, Manage Actions access)",
};
