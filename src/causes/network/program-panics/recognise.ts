import { after, type Recogniser, type Seen } from "../../recogniser.ts";

/** Not a tool of the build or the deployment, whose own fault it is. */
const TOOLS =
  /(?:docker\/(?:compose|buildx|cli|docker)|compose-spec\/compose-go|moby\/(?:moby|buildkit)|containers\/(?:podman|buildah)|helm\.sh\/helm|k8s\.io\/kubectl|opencontainers\/runc|GoogleContainerTools)[/@.]/;

function runs(seen: Seen): boolean {
  return seen.step === undefined && after(seen, TOOLS, 40) === undefined;
}

/** Where in the program, not in Go's own packages. */
function place(seen: Seen): Readonly<Record<string, string>> {
  const file = after(seen, /^\s+(?<file>\/(?!usr\/local\/go\/|go\/pkg\/mod\/)\S+\.go):(?<line>\d+)/, 40)?.groups;
  return file ? { file: `${file["file"] ?? ""}:${file["line"] ?? ""}` } : {};
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: -9,
  wordings: [
    // what it complains of has a cause of its own where it is known
    {
      pattern: /^panic: (?!test timed out)(?<reason>.{1,300})/,
      weight: "passing",
      when: (_, seen) => runs(seen),
      more: place,
    },
    {
      pattern: /^fatal error: (?<reason>all goroutines are asleep - deadlock!|concurrent map .{1,60}|stack overflow)/,
      weight: "passing",
      when: (_, seen) => runs(seen),
      more: place,
    },
    {
      pattern: /^(?<reason>SIG(?:SEGV|ILL|BUS|ABRT|FPE): .{1,80})/,
      weight: "passing",
      when: (_, seen) => runs(seen),
      more: place,
    },
  ],
  message: ({ reason, file }) =>
    `the program itself ends with \`${(reason ?? "a panic").slice(0, 160)}\`${file === undefined ? "" : ` (\`${file}\`)`}; the container does what it is told: run it with the same environment and files to see what it lacks`,
};
