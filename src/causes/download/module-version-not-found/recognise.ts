import { after, named, type Recogniser } from "../../recogniser.ts";
import { fetchData } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 1,
  wordings: [
    { pattern: /(?<module>[^\s:@]{1,200})@(?<version>[^\s:]+): invalid version: unknown revision (?<revision>\S+)/ },
    {
      pattern:
        /(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}): invalid pseudo-version: (?!git fetch)(?<reason>.{1,200})/,
    },
    { pattern: /no matching versions for query "(?<version>[^"]+)"/, more: fetchData },
    {
      pattern: /reading (?<url>https?:\/\/(?<host>[^\s/]+)\/[^\s:]*@v\/[^\s:]+): (?<status>404 Not Found|410 Gone)/,
      more: fetchData,
      // of a private module the proxy knows nothing either
      guess: true,
      when: (_, seen) =>
        after(seen, /could not read Username|terminal prompts disabled|git ls-remote/, 6) === undefined,
    },
    // Go before 1.13
    {
      pattern:
        /unexpected status \((?<url>https?:\/\/(?<host>[^\s/]+)\/[^\s:)]*@v\/[^\s:)]+)\): (?<status>404 Not Found|410 Gone)/,
      more: fetchData,
    },
    { pattern: /unknown revision (?<revision>[\w./-]+)/, guess: true },
    {
      pattern:
        /(?<module>[^\s:@]{1,200})@(?<version>[^\s:]+): invalid version: (?:missing \S+ and \S+ at revision \S+|missing \S+go\.mod at revision \S+|should be v\d+, not v\d+)/,
    },
    // git's own words, when go or a RUN asks for a branch or tag
    { pattern: /fatal: (?:couldn't|Couldn't) find remote ref (?<revision>\S+)/, guess: true },
    // a version that the module's path or repository doesn't allow
    {
      pattern:
        /(?<module>[^\s:@]{1,200})@(?<version>[^\s:]+): invalid version: (?!git |Get |unknown revision|module contains a go\.mod|reading http)(?<reason>.{1,200})/,
      guess: true,
      weight: "passing",
    },
    { pattern: /reading [^\s:]{1,200}go\.mod at revision (?<revision>\S{1,80}): /, guess: true, weight: "passing" },
  ],
  message: ({ module, version, revision, host }) =>
    `there is no version ${named(version ?? revision, "of that name")} of ${named(module, "the module")}${host === undefined ? "" : ` at \`${host}\``}: the tag or commit was moved, deleted or never pushed, or the module is private; choose one that exists: \`go get ${module ?? "MODULE"}@latest\``,
  decide: ({ module }) =>
    `can anybody see ${named(module, "the module")} without logging in? If not, it is private: set GOPRIVATE and give the build credentials`,
};
