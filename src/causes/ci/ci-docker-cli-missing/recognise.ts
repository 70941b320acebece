import { named, type Recogniser, type Seen } from "../../recogniser.ts";

function outside({ step }: Seen): boolean {
  return step === undefined;
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 3,
  wordings: [
    {
      pattern:
        /(?:^|: )(?:\d+: |line \d+: )?(?<tool>docker(?:-compose|-buildx)?|buildx|podman|buildah|kubectl|helm): (?:command )?not found$/,
      when: (_, seen) => outside(seen),
    },
    { pattern: /docker: '(?<tool>compose|buildx)' is not a docker command/ },
    { pattern: /docker: unknown command: docker (?<tool>compose|buildx)/ },
    { pattern: /BuildKit is enabled but the (?<tool>buildx) component is missing or broken/ },
    {
      pattern: /"(?<tool>docker(?:-compose)?|kubectl|helm)": executable file not found in \$PATH/,
      when: (_, seen) => outside(seen),
      guess: true,
    },
    { pattern: /unknown command: docker (?<tool>compose|buildx)/ },
    {
      pattern:
        /Docker (?<tool>buildx) is required\.|(?<tool2>[Bb]uildx) (?:>= [\d.]+ )?is required to |Neither (?<tool3>buildx) standalone or plugin have been found/,
    },
  ],
  message: ({ tool, tool2, tool3 }) =>
    `the job has no ${named(tool ?? tool2 ?? tool3, "docker client")}: use an image that has it (\`docker:cli\` has docker with buildx and compose), install it before, or write \`docker compose\` for the old \`docker-compose\``,
};
