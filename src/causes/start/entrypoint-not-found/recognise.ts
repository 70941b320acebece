import { named, type Recogniser, type Seen } from "../../recogniser.ts";

const SHELL = /^(?:\/usr)?(?:\/bin\/)?(?:ba|da|a)?sh$/;

/** The container's start, and neither a RUN nor a command inside of a running container. */
function started({ step, lines, at }: Seen): boolean {
  return (
    step === undefined &&
    /OCI runtime create|runc create|unable to start container|starting container|container_linux|shim task|StartError|RunContainerError|create failed/i.test(
      lines[at]?.text ?? "",
    )
  );
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern: /exec: "(?<path>[^"]+)": stat [^\s:]+: no such file or directory/,
      when: ({ path }, seen) => started(seen) && !SHELL.test(path ?? ""),
    },
    {
      pattern: /exec: "(?<path>[^"]+)": executable file not found in \$PATH/,
      when: ({ path }, seen) => started(seen) && !SHELL.test(path ?? "") && path !== "go",
    },
    {
      pattern:
        /(?:crun|executable file) [`'"]?(?<path>\/?[\w./-]+)[`'"]? not found(?: in \$PATH)?: No such file or directory/,
    },
    {
      pattern:
        /starting container process caused.*exec: \\?"(?<path>[^"\\]+)\\?": (?:stat \S+: no such file|executable file not found)/,
    },
  ],
  message: ({ path }) =>
    `the image has no ${named(path, "program")} where it is to be started: the COPY that brings it has another target, the name is not on PATH, or a volume hides it; give ENTRYPOINT the absolute path that COPY writes`,
};
