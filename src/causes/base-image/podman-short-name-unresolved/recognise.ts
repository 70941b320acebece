import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /short-name "?(?<image>[^"\s]+)"? did not resolve to an alias and no unqualified-search registries/ },
    { pattern: /short-name resolution enforced but cannot prompt without a TTY/ },
  ],
  message: ({ image }) =>
    `podman doesn't guess the registry of ${named(image, "a short name")}; write it whole: \`FROM docker.io/library/${image ?? "golang"}\``,
};
