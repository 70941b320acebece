import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    {
      pattern:
        /(?:FailedPostStartHook|PostStartHook failed|PostStartHookError).{0,120}?\[(?<command>[^\]]+)\].{0,120}?failed - error: (?<reason>.{1,160})/,
    },
    { pattern: /FailedPostStartHook|PostStartHookError/, guess: true },
    {
      pattern:
        /(?:Exec|HTTP) lifecycle hook \(\[(?<command>[^\]]+)\]\) for Container "[^"]+" in Pod .{1,200} failed - error: (?<reason>.{1,160})/,
    },
  ],
  message: ({ command, reason }) =>
    `the container's postStart hook ${named(command, "")} fails${reason === undefined ? "" : ` (${reason})`}, so the kubelet ends the container; the image needs the shell and the tools that it calls`,
};
