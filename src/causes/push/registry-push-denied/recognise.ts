import { before, named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 2,
  wordings: [
    { pattern: /push access denied, repository does not exist or may require authorization/ },
    {
      pattern: /denied: requested access to the resource is denied/,
      when: (_, seen) =>
        !/pull/i.test(seen.lines[seen.at]?.text ?? "") &&
        (/push/i.test(seen.lines[seen.at]?.text ?? "") ||
          before(seen, /The push refers to repository|exporting|pushing/, 30) !== undefined ||
          /exporting/.test(seen.step?.name ?? "")),
    },
    {
      pattern:
        /failed to push (?<image>\S+): .{0,200}(?:401 Unauthorized|403 Forbidden|unauthorized|denied|authorization failed|no basic auth credentials)/,
    },
    // without a word of what was asked for
    {
      pattern: /denied: requested access to the resource is denied/,
      guess: true,
      when: (_, { lines, at }) => !/pull/i.test(lines[at]?.text ?? ""),
    },
    {
      pattern:
        /Error response from daemon: (?:login attempt to \S+ failed|Get "?https?:\/\/\S+\/v2\/"?: (?:denied|unauthorized))/,
      guess: true,
    },
    {
      // of a pull it says more before it
      pattern: /server message: insufficient_scope: authorization failed/,
      guess: true,
      when: (_, { lines, at }) => !/pull/.test(lines[at]?.text ?? ""),
    },
    { pattern: /unauthenticated: User cannot be authenticated with the token provided/, guess: true },
    { pattern: /no basic auth credentials/ },
    // neither what was asked for nor by whom: a push in most of the reports
    {
      pattern: /(?:failed to solve: |^)(?:rpc error: code = \w+ desc = )?unexpected status:? 401 Unauthorized$/,
      guess: true,
    },
    {
      pattern: /(?:failed to solve: |^)(?:rpc error: code = \w+ desc = )?unexpected status:? 403 Forbidden$/,
      shared: true,
    },
    { pattern: /name unknown: The repository with name '(?<image>[^']+)' does not exist in the registry/ },
    {
      pattern: /^(?:Error response from daemon: )?unauthorized: authentication required$/,
      guess: true,
    },
    {
      pattern:
        /^denied: (?:denied|access forbidden|requested access|The request was denied|Permission .{1,80}|User .{1,80}|Unauthenticated request.{0,60})/,
      guess: true,
    },
    {
      pattern:
        /denied: (?:Permission "artifactregistry\.\S+" denied|Token exchange failed|Unable to get token|access forbidden)/,
    },
    {
      pattern:
        /(?:error pushing image|failed to push to destination \S+|failed to push \S+): .{0,300}(?:UNAUTHORIZED|DENIED|unauthorized|denied|unexpected status code 40[13]|40[13] (?:Unauthorized|Forbidden))/,
      guess: true,
    },
    // a project of Google Cloud that isn't there
    { pattern: /unknown: Project 'projects?[:/](?<image>[^']+)' not found or deleted/, guess: true },
    // skaffold
    { pattern: /No push access to specified image repository/, guess: true },
  ],
  message: ({ image }) =>
    `the registry doesn't take ${named(image, "the image")} from this account: not logged in, or the name belongs to somebody else; \`docker login REGISTRY\`, and tag it with your own namespace`,
};
