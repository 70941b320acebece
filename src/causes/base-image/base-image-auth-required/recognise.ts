import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "unknown",
  wordings: [
    {
      pattern:
        /(?:failed to resolve source metadata for )?(?<image>[\w./-]+(?::[\w.-]+)?): pull access denied, repository does not exist or may require authorization/,
    },
    {
      pattern: /pull access denied for (?<image>[^\s,]+), repository does not exist or may require 'docker login'/,
      when: (_, seen) => !/Failed to pull image|ErrImagePull/.test(seen.lines[seen.at]?.text ?? ""),
    },
    {
      pattern:
        /source metadata for (?<image>\S+): .{0,300}(?:401 Unauthorized|403 Forbidden|insufficient_scope|unauthorized)/,
    },
    {
      pattern:
        /reading manifest \S+ in (?<image>\S+): (?:unauthorized|denied|requested access to the resource is denied)/,
    },
    // Docker before 1.13
    { pattern: /Status 40[13] trying to pull repository (?<image>[^\s:]+(?::\d+\/[^\s:]+)?)/ },
    { pattern: /failed to authorize: .{0,200}(?:401 Unauthorized|403 Forbidden)/ },
    // AWS ECS
    {
      pattern:
        /CannotPullContainerError: .{0,300}(?:40[13] |pull access denied|repository (?<image>\S+) not found: does not exist or no pull access|no basic auth|insufficient_scope)/,
    },
  ],
  message: ({ image }) =>
    `the registry doesn't give out ${named(image, "the base image")}: it is private and the builder isn't logged in, or there is no such image (a misspelled image, or a stage name that is taken for one); \`docker login\`, or correct the name`,
};
