import { named, type LogData, type Recogniser, type Seen } from "../../recogniser.ts";

function copies({ step }: Seen): boolean {
  return /\b(?:COPY|ADD) /i.test(step?.instruction ?? step?.name ?? "");
}

function fromContext(_: LogData, { step }: Seen): boolean {
  return !/ --from=/.test(step?.instruction ?? step?.name ?? "");
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    { pattern: /^"(?<path>[^"]+)" not found: not found/, shared: true, when: fromContext },
    {
      pattern:
        /failed to (?:calculate checksum of ref \S+|compute cache key): .*"(?<path>[^"]+)"(?: not found)?: not found/,
      shared: true,
      when: fromContext,
    },
    // a source that lies in another one, or the directory of a wildcard
    {
      pattern: /(?:^|ERROR: |failed to solve: )lstat (?<path>\/[^\s:#]+): no such file or directory/,
      shared: true,
      when: (data, seen) => copies(seen) && fromContext(data, seen),
    },
    {
      pattern: /failed to calculate checksum of ref \S+: "?(?<path>\/[^":]+)"?: not found/,
      shared: true,
      when: fromContext,
    },
    {
      pattern: /failed to compute cache key: "(?<path>\/[^"]+)" not found: not found/,
      shared: true,
      when: fromContext,
    },
    {
      pattern:
        /(?:COPY|ADD) failed: file not found in build context or excluded by \.dockerignore: stat (?<path>[^\s:]+): /,
      shared: true,
    },
    {
      pattern: /(?:COPY|ADD) failed: stat (?:\/\S*\/docker-builder\d+\/)?(?<path>[^\s:]+): no such file or directory/,
      shared: true,
      when: fromContext,
    },
    // Docker up to 1.6
    {
      pattern: /^INFO\[\d+\] (?<path>[^\s:]+): no such file or directory$/,
      shared: true,
      when: (_, seen) => copies(seen),
    },
    { pattern: /(?:COPY|ADD) failed: no source files were specified/ },
    { pattern: /(?:COPY|ADD) failed: file not found in build context or excluded by \.dockerignore/, shared: true },
    {
      pattern:
        /checking on sources under "[^"]+": (?:Rel: .*|copier: stat: "(?<path>[^"]+)": no such file or directory)/,
      when: fromContext,
    },
    {
      pattern:
        /error building image: .*(?:resolving sources|copying file|failed to get fileinfo for|lstat) (?<path>\/(?!kaniko\/\d)\S+?)(?:: |$).*no such file/,
      when: fromContext,
    },
    {
      pattern: /failed to walk \S+buildkit-mount\d+(?<path>\/?[^\s:]*): lstat \S+: no such file or directory/,
      when: fromContext,
    },
    {
      pattern: /lstat (?<path>\/var\/lib\/docker\/tmp\/buildkit-mount\S+): no such file or directory/,
      when: fromContext,
    },
    // docker-compose of Docker 1.x
    { pattern: /failed to build: lstat (?<path>\S+): no such file or directory/ },
    { pattern: /no files found matching "(?<path>[^"]+)"(?:: no such file|$)/, guess: true },
    { pattern: /failed to copy (?<path>\S+) to \S+: no matches found/, guess: true },
    {
      // buildah and podman
      pattern:
        /building at STEP "(?:COPY|ADD) (?!--from=).{1,300}": .{0,200}(?:stat|lstat|open) "?(?<path>[^\s":]+)"?: no such file/,
      guess: true,
    },
    // whatever else keeps the builder from reading it
    {
      pattern:
        /(?:failed to compute cache key|failed to calculate checksum of ref \S+): (?!.{0,300}(?:unexpected status|http|rpc error|no space left)).{1,200}/,
      guess: true,
      weight: "passing",
      when: fromContext,
    },
    {
      pattern:
        /(?:^|ERROR: |failed to solve: |: )lstat \S*buildkit-mount\d+(?<path>\/[^\s:]+): no such file or directory/,
      when: fromContext,
    },
    {
      pattern: /building at STEP "(?:COPY|ADD) (?!--from=).{1,300}": (?!.{0,300}(?:no space|denied|https?:)).{1,200}/,
      guess: true,
      weight: "passing",
    },
  ],
  message: ({ path }) =>
    `${named(path, "what is copied")} is not in the build context: it is not in the repository (git ignores it, or it is made by another step), .dockerignore hides it, its name or case differs, or the build is called from another directory`,
  decide: ({ path }) =>
    `does \`git ls-files .${path ?? ""}\` in the context directory list it? If not, it is not in the repository; if so, see .dockerignore (\`COPY\` paths start at the context, not at the Dockerfile)`,
};
