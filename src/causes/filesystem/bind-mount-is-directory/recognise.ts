import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    {
      pattern: /Are you trying to mount a directory onto a file \(or vice-versa\)\?/,
      more: (seen) => /mounting "?\\?"?(?<path>[^"\\\s]+)/.exec(seen.lines[seen.at]?.text ?? "")?.groups ?? {},
    },
    {
      pattern: /(?:read|open) (?<path>\/?[^\s:]+\.\w{2,5}): is a directory/,
      when: (_, { step }) => step === undefined,
    },
    // runc without the hint of its shim
    {
      pattern:
        /(?:error )?mounting \\*"(?<path>[^"\\]+)\\*" to rootfs .{1,500}: not a directory|mounting \\*"(?<path2>[^"\\]+)\\*" to rootfs .{1,500} caused \\*"not a directory/,
    },
  ],
  message: ({ path, path2 }) =>
    `${named(path ?? path2, "a mounted path")} is a directory where a file is meant, or the other way round: Docker makes a directory of a host path that doesn't exist; remove it, create the file, and mount it by its absolute path`,
};
