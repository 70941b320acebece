import { before, named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  // Actions shows the inputs of a step, and leaves out those that are empty
  rank: (_, seen) =>
    before(seen, /^\s*(?:##\[\w+\])?Run docker\/login-action@/) && !before(seen, /^\s*username: \S/) ? 5 : 2,
  wordings: [
    { pattern: /^(?:##\[error\]|Error: )?Username and password required$/, shared: true },
    // @actions/core, of a required input
    {
      pattern: /Input required and not supplied: (?<input>[\w-]*(?:token|password|secret|username|key)[\w-]*)/i,
      guess: true,
    },
    // GITHUB_TOKEN of a fork's pull request may only read
    { pattern: /(?<token>Resource not accessible by integration)/, guess: true },
  ],
  message: ({ input, token }) =>
    token !== undefined
      ? "the job's GITHUB_TOKEN may not do that: in pull requests from forks and of Dependabot it may only read (`permissions:` grants no more there); do it in a workflow that runs on the branch, or skip the step (`if: github.event_name != 'pull_request'`)"
      : `${named(input, "the credentials of the login")} arrived empty: pull requests from forks and of Dependabot get no secrets, and a secret that isn't defined is empty everywhere; give the step \`if: github.event_name != 'pull_request'\`, or define the secret`,
  decide: () =>
    "was the run started by a pull request from a fork or by Dependabot (`gh run view --json event,headBranch`)? If not, the secret isn't defined in the repository or the environment",
};
