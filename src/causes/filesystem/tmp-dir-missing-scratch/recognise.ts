import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /\b(?:open|stat|mkdir|createtemp|createtemp:) (?<path>\/(?:var\/)?tmp(?:\/(?!buildkit|docker)[^\s:]*)?): no such file or directory/,
    },
  ],
  message: ({ path }) =>
    `the image has no directory for temporary files (${named(path, "/tmp")}), as scratch has none; create it in the build stage and copy it: \`COPY --from=build /tmp /tmp\`, or mount a tmpfs`,
};
