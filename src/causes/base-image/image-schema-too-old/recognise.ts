import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 3,
  wordings: [
    { pattern: /media type "(?<type>[^"]+)" is no longer supported since containerd v[\d.]+/ },
    {
      pattern:
        /(?:Docker Image Format v1,? and )?Docker Image manifest version 2, schema 1 support (?:is|has been) (?:disabled|removed)/,
    },
  ],
  message: ({ type }) =>
    `the image is stored in Docker's first form of manifests (${named(type, "schema 1")}), which current engines don't read any more; use a newer tag, or pull it with an old engine and push it again`,
};
