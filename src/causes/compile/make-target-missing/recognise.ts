import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /make(?:\[\d+\])?: \*\*\* No rule to make target [`'‘](?<target>[^'’]+)['’](?:, needed by [`'‘](?<needed>[^'’]+)['’])?/,
    },
    { pattern: /make: \*\*\* No targets specified and no makefile found/ },
    { pattern: /make: (?<file>\S*[Mm]akefile\S*|\S+\.mk): No such file or directory/ },
  ],
  message: ({ target }) =>
    target === undefined
      ? "make finds no Makefile in the directory in which it runs; copy it into the image before this step"
      : `make has no rule for \`${target}\` here: the Makefile (or a file that it includes, or the file itself) is not in the image, or the target has another name`,
};
