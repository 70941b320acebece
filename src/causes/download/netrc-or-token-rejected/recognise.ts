import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 3,
  wordings: [
    {
      pattern:
        /remote: (?:HTTP Basic: Access denied|Invalid username or (?:password|token)|Support for password authentication was removed|Bad credentials)/,
    },
    { pattern: /fatal: Authentication failed for '(?<url>[^']+)'/ },
    // a firewall answers so as well
    {
      pattern: /fatal: unable to access '(?<url>[^']+)': The requested URL returned error: (?<status>40[13])/,
      guess: true,
    },
    { pattern: /remote: (?:Write access to repository not granted|Permission to \S+ denied)/ },
    {
      pattern: /remote: The project you were looking for could not be found or you don't have permission to view it/,
      guess: true,
      when: (_, { lines, at }) =>
        !/\?go-get=1|go: /.test(
          lines
            .slice(Math.max(0, at - 6), at)
            .map(({ text }) => text)
            .join(" "),
        ),
    },
    { pattern: /(?<reason>This repository is over its data quota)/, guess: true },
    // go-git, in kaniko and buildpacks
    {
      pattern:
        /(?:error resolving source context|cloning|[Ff]etching) ?.{0,120}: (?:authentication required|authorization failed|invalid credentials|invalid auth method)/,
      guess: true,
    },
  ],
  message: ({ url }) =>
    `${named(url, "the git server")} refuses the credentials that the build has: a token that expired, has too few rights or is not allowed for this project (SSO, CI_JOB_TOKEN); renew it and allow it for the module's repository`,
};
