import { named, type Recogniser } from "../../recogniser.ts";
import { isScript } from "../../words/tools.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  // what starts other programs doesn't look whether they are there, as runc does
  rank: (_, { lines, at }) => (/tini|dumb-init|su-exec/.test(lines[at]?.text ?? "") ? 0 : 3),
  wordings: [
    {
      pattern: /exec (?<path>\.{0,2}\/[^\s:]+): no such file or directory/,
      shared: true,
      when: ({ path }) => !isScript(path) && !/^\/bin\/(?:ba)?sh$/.test(path ?? ""),
    },
    // bash from 5.2 on
    {
      pattern: /(?:^|: )(?<path>[\w./-]+): cannot execute: required file not found$/,
      shared: true,
      when: ({ path }) => !isScript(path),
    },
    { pattern: /standard_init_linux\.go:\d+: exec user process caused:? "?no such file/, shared: true },
    { pattern: /(?:exec|start) (?:user )?process caused:? "?no such file or directory/, shared: true },
    {
      pattern:
        /(?:\[FATAL tini \(\d+\)\] exec |\[dumb-init\] |^su-exec: )(?<path>[^\s:]+)(?: failed)?: No such file or directory/,
      shared: true,
    },
    // Docker 1.6 to 1.9
    { pattern: /Cannot start container \S+: (?:\[\d+\] )?System error: no such file or directory/, shared: true },
  ],
  message: ({ path }) =>
    `${named(path, "the program")} is there, but the loader that it was linked for is not: built with cgo on one C library, started on another (Debian against Alpine, scratch or distroless static); build with \`CGO_ENABLED=0\`, or use the same distribution in both stages`,
  decide: ({ path }) =>
    `does \`file\` say of \`${path ?? "the program"}\` in the image "dynamically linked, interpreter /lib…"? Then its loader is missing`,
};
