import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 4,
  wordings: [
    { pattern: /denied: permission_denied: (?<permission>\w+)/ },
    { pattern: /denied: installation not allowed to (?:Create|Write) organization package/ },
    { pattern: /failed to push (?<image>ghcr\.io\/\S+): .{0,300}403 Forbidden/, guess: true },
    // other registries answer 401 or 400 to who may not push
    {
      pattern: /(?:failed to solve: |^)(?:rpc error: code = \w+ desc = )?unexpected status:? 403 Forbidden$/,
      shared: true,
    },
  ],
  decide: () => "is it GitHub's registry that is pushed to (`ghcr.io`)?",
  message: () =>
    "GitHub's registry refuses the workflow's token; give the job `permissions: packages: write`, and let the package accept this repository (its settings, Manage Actions access)",
};
