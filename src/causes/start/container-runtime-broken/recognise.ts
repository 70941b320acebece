import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 6,
  wordings: [
    // what the runtime left of its own failure can't be read: it didn't run
    {
      pattern:
        /unable to retrieve OCI runtime error \([^)]*\): (?:fork\/)?exec:? (?:"(?<runtime>[^"]+)": (?:executable file not found|no such file)|(?<runtime2>\S+): (?:no such file or directory|permission denied))/,
    },
    { pattern: /unable to retrieve OCI runtime error \(/, guess: true },
    { pattern: /Failed (?:to )?create pod sandbox: (?<reason>.{1,400})/ },
    {
      pattern:
        /(?:NetworkPlugin|plugin type=|network plugin is not ready: ).{0,80}(?:failed|not initialized|config uninitialized)(?<reason>.{0,200})/,
      weight: "passing",
    },
    {
      pattern:
        /runc create failed: unable to (?:create new parent process|apply cgroup configuration): (?<reason>.{1,200})/,
    },
    { pattern: /error mounting "(?:cgroup|proc|sysfs)" to rootfs at (?<reason>.{1,200})/ },
    {
      pattern:
        /starting container process caused[: ]+\\?"?(?<reason>(?:open \/proc|process_linux\.go:\d+: (?:applying cgroup|getting the final child|running exec setns|setting cgroup)).{1,200})/,
    },
    { pattern: /failed to start shim: (?<reason>.{1,200})/ },
    { pattern: /Unknown runtime specified (?<runtime>\S+)|unknown or invalid runtime name: (?<runtime2>\S+)/ },
    { pattern: /could not select device driver "(?<runtime>[^"]*)" with capabilities/ },
    { pattern: /(?<reason>cgroups: cgroup mountpoint does not exist)/ },
    { pattern: /(?<reason>unable to ensure pod container exists: .{1,200})/ },
    {
      pattern:
        /process_linux\.go:\d+: (?:container init caused \\*"?(?:process_linux\.go:\d+: )?)?(?<reason>(?:running (?:\w+ )?hook|setting rlimits|adding pid|write init-p|waiting for init preliminary setup|copying bootstrap data|getting pipe fds|starting setns process).{1,160})/,
    },
    {
      pattern:
        /(?:starting container process caused|unable to start container process)[: "\\]{1,8}(?<reason>set process label: .{1,120}|apply (?:apparmor profile|caps): .{1,120}|error setting cgroup config.{1,160})/,
    },
    // whatever else a runtime says of itself, where nothing tells more
    {
      pattern:
        /(?:OCI runtime (?:create|start) failed|oci runtime error|failed to create (?:containerd|shim) task|failed to create task for container): (?!.{0,300}exec: )(?<reason>.{1,300})/i,
      weight: "passing",
      guess: true,
    },
    {
      pattern:
        /error (?:running container|creating container for \[.{1,200}\]|creating new mount namespace for \[.{1,200}\]): (?<reason>.{1,160})/,
      weight: "passing",
      guess: true,
    },
    // the builder's own containers
    {
      pattern:
        /did not complete successfully: (?!exit code|signal|.{0,80}(?:canceled|killed|exec: ))(?<reason>.{1,200})/,
      guess: true,
      weight: "passing",
      when: (_, { step }) => step?.instruction?.startsWith("RUN") ?? false,
    },
    {
      pattern:
        /(?:failed to solve: |ERROR: )(?:failed to create (?:runc state|task)|runc run failed): (?<reason>(?!.{0,200}exec: ).{1,200})/,
      guess: true,
      weight: "passing",
    },
    {
      pattern:
        /(?:failed to start container "[^"]+"|container create failed|failed to initialize logging driver): (?<reason>(?!.{0,300}(?:exec: |not a directory|no such file)).{1,200})/,
      guess: true,
      weight: "passing",
    },
    {
      pattern:
        /Cannot start container \S+: (?:\[\d+\] )?(?<reason>(?!.{0,300}(?:exec: |no such file|permission denied|exec format|port is already|already in use|not a directory)).{1,200})/,
      guess: true,
      weight: "passing",
    },
    // buildah's own containers and their file systems
    {
      pattern:
        /building at STEP "(?:RUN|WORKDIR|USER|VOLUME) .{0,400}": (?<reason>(?!while running runtime: exit|.{0,300}(?:exit status|did not complete|exec: |permission denied|no such file|no space)).{1,200})/,
      guess: true,
      weight: "passing",
    },
    // Docker 1.6 to 1.9, broken over two lines; compose; propagation of mounts
    {
      pattern: /^\[\d+\] System error: (?<reason>(?!no such file|exec format|permission denied|exec: ).{1,160})/,
      guess: true,
      weight: "passing",
    },
    {
      pattern:
        /Cannot start service \S+: (?<reason>(?!.{0,300}(?:exec: |no such file|permission denied|exec format|port is already|already in use|not a directory|network |Mounts denied|unable to find user)).{1,200})/,
      guess: true,
      weight: "passing",
    },
    // Docker 1.11 to 17
    {
      pattern:
        /(?:shim error|containerd: (?:container|process) [^:]{0,80}|linux spec user): (?<reason>(?!.{0,300}exec: ).{1,200})/,
      guess: true,
      weight: "passing",
    },
    // BuildKit's runc, spelt as it is spelt there
    {
      pattern: /(?<reason>(?:buildkit-|docker-)?runc did not terminate suc+ess?fully.{0,120})/,
      guess: true,
      weight: "passing",
    },
  ],
  message: ({ runtime, runtime2, reason }) =>
    runtime !== undefined || runtime2 !== undefined
      ? `the machine's container runtime ${named(runtime ?? runtime2, "")} is not there: install it, or take it out of the engine's configuration (daemon.json, containerd's config.toml); the image is not to blame`
      : `the node can't even set up a container${reason === undefined ? "" : `: ${reason.replace(/^rpc error: code = \w+ desc = /, "").slice(0, 160)}`}; its network plugin, its runtime or its cgroups are to blame, not the image: see the node's kubelet and containerd logs`,
  decide: () => "does any other pod or container start on the same machine? If none does, it is the machine",
};
