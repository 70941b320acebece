import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 4,
  wordings: [
    {
      pattern:
        /error checking push permissions -- make sure you entered the correct tag name.*checking push permission for "(?<image>[^"]+)"/,
    },
  ],
  message: ({ image }) =>
    `kaniko may not push to ${named(image, "the destination")}, which it checks before it builds; mount a config.json with the registry's credentials at \`/kaniko/.docker/config.json\`, and check the name`,
};
