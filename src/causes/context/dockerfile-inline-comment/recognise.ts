import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /lstat \/#: no such file or directory|"\/#": not found/ },
    { pattern: /invalid containerPort: #/ },
  ],
  message: () =>
    "`#` is a comment only at the beginning of a line; behind an instruction it and what follows become arguments; put the comment on a line of its own",
};
