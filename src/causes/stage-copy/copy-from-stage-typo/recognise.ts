import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern: /no stage or image found with that name/,
      more: (seen) => /--from=(?<stage>[^\s":]+)/.exec(seen.lines[seen.at]?.text ?? "")?.groups ?? {},
    },
    { pattern: /invalid from flag value (?<stage>\S+?):? ?(?:pull access denied|.*)/ },
    {
      pattern:
        /(?:docker\.io\/library\/)(?<stage>build|builder|base|deps|dependencies|final|release|prod|production|dev|test|runtime|compile|frontend|backend|app|[\w-]*stage|[\w-]*build(?:er)?):(?:latest)?: (?:failed to resolve source metadata .*)?(?:pull access denied|not found|.*insufficient_scope)/,
      when: (_, { lines, at }) => !/Failed to pull|CannotPull|daemon: /.test(lines[at]?.text ?? ""),
    },
  ],
  message: ({ stage }) =>
    `no stage is called ${named(stage, "what is copied from")}, so the builder takes it for an image and looks for it in a registry; write the stage's name as its \`AS\` says`,
};
