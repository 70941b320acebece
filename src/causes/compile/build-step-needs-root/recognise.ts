import { named, type Recogniser, type Seen } from "../../recogniser.ts";

/** A step of a build, or a text that doesn't tell who printed it; not a container that runs. */
function inBuild({ step, lines, at }: Seen): boolean {
  return step !== undefined || (lines[at]?.source === undefined && !/exited with code/.test(lines.at(-1)?.text ?? ""));
}

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /E: (?:Could not open lock file|Could not get lock) (?<path>\S+) - open \(13: Permission denied\)/ },
    { pattern: /E: List directory (?<path>\S+) is missing\. - Acquire \(13: Permission denied\)/ },
    { pattern: /E: Unable to (?:lock|acquire) .{0,80}, are you root\?/ },
    { pattern: /ERROR: Unable to (?:lock database|open log): Permission denied/ },
    { pattern: /ERROR: Failed to open apk database: Permission denied/ },
    { pattern: /This command has to be run (?:with superuser privileges|under the root user)/ },
    { pattern: /error: (?:Failed to create: |can't create transaction lock on )(?<path>\/\S+)/, guess: true },
    {
      pattern:
        /^(?:chmod|chown|chgrp): changing (?:permissions|ownership|group) of ['‘`]?(?<path>[^'’:]+)['’]?: Operation not permitted/,
      when: (_, seen) => inBuild(seen),
    },
    {
      pattern: /^(?:chmod|chown): (?<path>\/?[\w./-]+): Operation not permitted$/,
      when: (_, seen) => inBuild(seen),
    },
    {
      pattern:
        /^(?:mkdir|touch|cp|mv|ln|install|rm|tee|tar|unzip): (?:can't|cannot|can not) (?:create|remove|move|open|stat)?:? ?(?:directory |regular file |symbolic link )?['‘`]?(?<path>[^'’:]+)['’]?(?: to '[^']+')?: Permission denied/,
      when: (_, { step }) => step?.instruction?.startsWith("RUN") ?? false,
      guess: true,
    },
    {
      pattern:
        /^sed: (?:couldn't open temporary file|can't create temp file) ['‘`]?(?<path>[^\s:'’]+)['’]?: Permission denied$/,
      when: (_, { step }) => step?.instruction?.startsWith("RUN") ?? false,
      guess: true,
    },
    {
      pattern: /(?:^|: )(?:cannot|can't) create (?<path>\/[^\s:]+): Permission denied$/,
      when: (_, { step }) => step?.instruction?.startsWith("RUN") ?? false,
      guess: true,
    },
    {
      pattern:
        /(?:unable to set CAP_SETFCAP effective capability|Failed to set capabilities on file [`']?(?<path>[^'\s]+)'?) ?.{0,4}Operation not permitted/,
    },
  ],
  message: ({ path }) =>
    `the step runs as an ordinary user, who may not change ${named(path, "the system's files")}; do it before \`USER\`, put \`USER root\` before this step and the user back behind it, or give the files to the user when they are copied: \`COPY --chown=…\` and \`--chmod=…\``,
  decide: () =>
    "is there a `USER` before this step, in the Dockerfile or in its base image (`docker run --rm --entrypoint id IMAGE`)?",
};
