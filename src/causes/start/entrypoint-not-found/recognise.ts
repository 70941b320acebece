import { named, type Recogniser, type Seen } from "../../recogniser.ts";
import { toolOf } from "../../words/tools.ts";

/** A kubelet's words, who may have been told to start something else than the image's program. */
const KUBELET = /failed to (?:create containerd task|start container)/;

const SHELL = /^(?:\/usr)?(?:\/bin\/)?(?:da|a)?sh$/;

/** The container's start, and neither a RUN nor a command inside of a running container. */
function started({ step, lines, at }: Seen): boolean {
  return (
    step === undefined &&
    /OCI runtime create|runc create|unable to start container|starting container|container_linux|shim task|StartError|RunContainerError|create failed|oci runtime error|Cannot start container/i.test(
      lines[at]?.text ?? "",
    )
  );
}

function ofKubelet({ lines, at }: Seen): boolean {
  return KUBELET.test(lines[at]?.text ?? "");
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern: /exec: "(?<path>[^"]+)": stat [^:]+: no such file or directory/,
      when: ({ path }, seen) => started(seen) && !SHELL.test(path ?? "") && !ofKubelet(seen),
    },
    {
      pattern: /exec: "(?<path>[^"]+)": executable file not found in \$PATH/,
      when: ({ path }, seen) => started(seen) && !SHELL.test(path ?? "") && path !== "go" && !ofKubelet(seen),
    },
    {
      pattern:
        /exec: \\?"(?<path>[^"\\]+)\\?": (?:executable file not found in \$PATH|stat [^\s:]+: no such file or directory)/,
      shared: true,
      when: ({ path }, seen) => started(seen) && !SHELL.test(path ?? "") && ofKubelet(seen),
    },
    {
      pattern: /^\S+: line \d+: (?<path>\/(?!\S*\/bin\/go:)\S+): No such file or directory$/,
      guess: true,
      when: ({ path }, { step }) => step === undefined && toolOf(path?.split("/").at(-1)) !== "generator",
    },
    {
      pattern:
        /(?:crun|executable file) [`'"]?(?<path>\/?[\w./-]+)[`'"]? not found(?: in \$PATH)?: No such file or directory/,
    },
    {
      pattern:
        /starting container process caused.*exec: \\?"(?<path>[^"\\]+)\\?": (?:stat [^:]+: no such file|executable file not found)/,
      when: ({ path }) => !SHELL.test(path ?? ""),
    },
    // CMD without brackets, or a script whose interpreter isn't there
    {
      pattern:
        /^(?:\/bin\/)?(?:ba|da|a)?sh: (?:\d+: |line \d+: )?(?<path>\.{0,2}\/[\w./-]+): (?:not found|No such file or directory)$/,
      guess: true,
      when: (_, { step }) => step === undefined,
    },
    {
      pattern:
        /^(?:sh|\/bin\/sh|bash|\/bin\/bash): (?:\d+: )?(?:can't open|Can't open|0: (?:Can't|cannot) open) '?(?<path>[\w./-]+)'?(?:: No such file(?: or directory)?)?$/,
      guess: true,
      when: (_, { step }) => step === undefined,
    },
    {
      pattern: /^[\w./-]{1,200}: (?:exec: line \d+|line \d+: exec|\d+: exec): (?<path>[\w./-]+): not found$/,
      guess: true,
      when: (_, { step }) => step === undefined,
    },
    // gVisor, as Cloud Run prints it
    { pattern: /Application failed to start: .{0,80}[Ff]ailed to load (?<path>\/\S+): no such file or directory/ },
    // programs that start another one: tini, dumb-init, su-exec, gosu
    {
      pattern:
        /(?:\[FATAL tini \(\d+\)\] exec |\[dumb-init\] |^su-exec: )(?<path>[^\s:]+)(?: failed)?: No such file or directory/,
      shared: true,
    },
    { pattern: /^error: exec: "(?<path>[^"]+)": (?:stat \S+: no such file|executable file not found)/ },
    {
      pattern:
        /unable to start container process: .{0,60}exec: "(?<path>[^"]+)": (?:cannot run executable found relative to current directory|(?!permission denied|is a directory|text file busy|exec format error|argument list|stat |executable file).{1,80})/,
      guess: true,
      weight: "passing",
    },
    { pattern: /Cannot start container \S+: (?:\[\d+\] )?System error: no such file or directory/, shared: true },
    {
      pattern:
        /chdir to cwd \(\\?"(?<path>[^"\\]+)\\?"\) set in config\.json failed: (?:no such file or directory|not a directory)/,
      guess: true,
    },
    { pattern: /^(?<container>\S+) exited with code 127$/, weight: "symptom" },
  ],
  message: ({ path }) =>
    path?.includes(" ")
      ? `\`${path}\` is one word to the container's start, so it looks for a program of that name: write the command and its arguments apart, \`["${path.split(" ")[0] ?? ""}", "…"]\``
      : `the image has no ${named(path, "program")} where it is to be started: the COPY that brings it has another target, the name is not on PATH, or a volume hides it; give ENTRYPOINT the absolute path that COPY writes`,
  decide: () =>
    "does the manifest set `command:`? `kubectl get pod NAME -o yaml` shows it; if it does, that is what is missing, else ENTRYPOINT",
};
