import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 1,
  wordings: [
    { pattern: /The (?:container )?name "\/?(?<name>[^"]+)" is already in use(?: by)?/ },
    { pattern: /container name "(?<name>[^"]+)" is already in use by/ },
    { pattern: /failed to reserve container name "?(?<name>[^\s":]+)"?: name "?\S+ is reserved for/, guess: true },
  ],
  message: ({ name }) =>
    `a container called ${named(name, "so")} is there already, running or ended; remove it (\`docker rm -f ${name ?? "NAME"}\`), or give this one another name`,
};
