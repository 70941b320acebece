import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /An image does not exist locally with the tag: (?<image>\S+)/ },
    { pattern: /(?:^|: )tag does not exist: (?<image>\S+)$/ },
    // kind load docker-image
    { pattern: /ERROR: image: "(?<image>[^"]+|\\"[^"]+\\")" not present locally/ },
    // also of what cleans up
    { pattern: /Error response from daemon: No such image: (?<image>\S+)/, weight: "passing" },
    { pattern: /^(?:docker: )?Error(?: response from daemon)?: No such image: (?<image>\S+)/, weight: "passing" },
    { pattern: /image (?<image>\S+) could not be accessed on a registry to record/, guess: true },
  ],
  message: ({ image }) =>
    `${named(image, "the image")} isn't in this engine: a builder of its own keeps what it builds in its cache (\`docker buildx build --load\`, or \`--push\` at once), the tags differ, or it was built in another job`,
};
