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
  ],
  message: ({ runtime, runtime2, reason }) =>
    runtime !== undefined || runtime2 !== undefined
      ? `the machine's container runtime ${named(runtime ?? runtime2, "")} is not there: install it, or take it out of the engine's configuration (daemon.json, containerd's config.toml); the image is not to blame`
      : `the node can't even set up a container${reason === undefined ? "" : `: ${reason.replace(/^rpc error: code = \w+ desc = /, "").slice(0, 160)}`}; its network plugin, its runtime or its cgroups are to blame, not the image: see the node's kubelet and containerd logs`,
  decide: () => "does any other pod or container start on the same machine? If none does, it is the machine",
};
