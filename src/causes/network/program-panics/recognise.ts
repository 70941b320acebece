import { after, type Recogniser, type Seen } from "../../recogniser.ts";

/** Not a tool of the build or the deployment, whose own fault it is. */
const TOOLS =
  /(?:docker\/(?:compose|buildx|cli|docker)|compose-spec\/compose-go|moby\/(?:moby|buildkit)|containers\/(?:podman|buildah)|helm\.sh\/helm|k8s\.io\/kubectl|opencontainers\/runc|GoogleContainerTools)[/@.]/;

function runs(seen: Seen): boolean {
  return seen.step === undefined && after(seen, TOOLS, 40) === undefined;
}

const COMPLAINS =
  /\b(?:error|fail(?:ed|ure|s)?|fatal|cannot|can't|could not|couldn't|unable|missing|required?|invalid|not (?:found|set|supported|allowed)|no such|refused|denied|must|unknown|undefined|empty|wrong|bad)\b/i;

/** Nothing follows but what others say of the end. */
function isLast({ lines, at }: Seen): boolean {
  return lines.slice(at + 1).every(({ text }) => /^\s*$|^exit status \d+$|exited with code \d+|^make/.test(text));
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
    // the last word of a logger: logfmt, JSON, zap's and zerolog's console, klog
    {
      pattern:
        /\blevel"?[=:]\s?"?(?:fatal|dpanic|panic)"?\b(?:.{0,300}?\b(?:msg|message|error|err)"?[=:]\s?"(?<reason>[^"]{1,300}))?/,
      guess: true,
      weight: "passing",
      when: (_, seen) => runs(seen),
    },
    {
      pattern:
        /^(?:\S{1,40} ){0,3}\[?(?:FATAL|FATA|FTL)(?:\[\d+\])?\]?:?\s+(?<reason>(?!Error response from daemon).{1,300})/,
      guess: true,
      weight: "passing",
      when: (_, seen) => runs(seen),
    },
    {
      pattern: /^F\d{4} \d\d:\d\d:\d\d\.\d+\s+\d+ (?<file>\S+\.go:\d+)\] (?<reason>.{1,300})/,
      guess: true,
      weight: "passing",
      when: (_, seen) => runs(seen),
    },
    // controller-runtime's main
    {
      pattern:
        /\b(?:ERROR|error)\b.{0,80}\bsetup\b.{0,40}?(?<reason>(?:unable to|problem|failed to|could not) .{1,300})/,
      guess: true,
      weight: "passing",
      when: (_, seen) => runs(seen),
    },
    {
      pattern:
        /^fatal(?: error)?: (?<reason>(?:unexpected signal|morestack|bad |invalid |found |sweep|runtime|schedule|sync|unlock|all goroutines|concurrent).{1,120})/,
      guess: true,
      weight: "passing",
      when: (_, seen) => runs(seen),
    },
    // arguments that the program doesn't take
    {
      pattern:
        /^Error: (?<reason>unknown command "[^"]*" for "[^"]*"|unknown (?:shorthand )?flag: .{1,80}|required flag\(s\) .{1,120} not set|accepts \d+ arg\(s\), received \d+|requires at least \d+ arg\(s\).{0,40})/,
      guess: true,
      weight: "passing",
      when: (_, seen) => runs(seen),
    },
    // the last line of a program that ended, where it complains
    {
      pattern: /^\d{4}[/-]\d\d[/-]\d\d[ T]\d\d:\d\d:\d\d\S* (?<reason>.{1,300})/,
      guess: true,
      weight: "passing",
      when: ({ reason }, seen) => runs(seen) && COMPLAINS.test(reason ?? "") && isLast(seen),
    },
    {
      pattern: /^\{.{0,200}"level":"error"(?<reason>.{1,300})/,
      guess: true,
      weight: "passing",
      when: ({ reason }, seen) => runs(seen) && COMPLAINS.test(reason ?? "") && isLast(seen),
    },
  ],
  message: ({ reason, file }) =>
    `the program itself ends with \`${(reason ?? "a panic").slice(0, 160)}\`${file === undefined ? "" : ` (\`${file}\`)`}; the container does what it is told: run it with the same environment and files to see what it lacks`,
};
