import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /secret (?<id>[\w.-]+): not found/ },
    { pattern: /secret required but no secret with id "?(?<id>[^"\s]+)"? found/ },
    // not required: the mount is left out, and its program doesn't find the file; kaniko leaves out every mount
    {
      pattern: /\/run\/secrets\/(?<id>[\w.-]+)['"]?: No such file or directory/,
      guess: true,
      when: ({ id }, { step }) => step?.instruction?.includes(`id=${id ?? ""}`) ?? false,
    },
    { pattern: /^(?:ERROR: )?(?:failed to build: )?failed to stat (?<id>\S+): stat \S+: no such file or directory/ },
  ],
  message: ({ id }) =>
    `the step requires the secret ${named(id, "it mounts")}, which this build is not given; call it with \`--secret id=${id ?? "ID"},src=FILE\`, or list it under the service's \`build.secrets\``,
};
