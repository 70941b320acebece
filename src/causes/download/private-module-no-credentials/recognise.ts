import { before, named, type LogData, type Recogniser, type Seen } from "../../recogniser.ts";

function moduleNear(seen: Seen): LogData {
  return (
    before(seen, /(?:^|\s)(?<module>[\w-]+\.[\w.-]+\/[^\s@:]+)(?:@(?<version>v[^\s:@]{1,100}))?: /, 8)?.groups ?? {}
  );
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    {
      pattern: /could not read (?:Username|Password) for '(?<host>https?:\/\/[^']+)'(?:: terminal prompts disabled)?/,
      shared: true,
      more: moduleNear,
    },
    {
      pattern: /If this is a private repository, see https:\/\/golang\.org\/doc\/faq#git_https/,
      shared: true,
      more: moduleNear,
    },
  ],
  message: ({ host, module }) =>
    `git has no credentials for ${named(module ?? host, "the module's host")} in the build: those of your machine are not seen there; mount them (\`RUN --mount=type=secret,id=netrc,target=/root/.netrc\` or \`--mount=type=ssh\`) and set GOPRIVATE`,
  decide: ({ host, module }) =>
    `can everybody open \`${module === undefined ? (host ?? "") : `https://${module}`}\` without logging in? If it exists and is private, credentials are missing; if it doesn't exist, the path is wrong`,
};
