import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "unknown",
  wordings: [
    { pattern: /^Error: Unable to find a match: (?<package>\S.{0,120})/ },
    { pattern: /^(?:error: )?No package (?:matches '(?<package>[^']+)'|(?<package2>\S+) available\.)/, guess: true },
    { pattern: /^No match for argument: (?<package>\S+)/, weight: "passing" },
    { pattern: /^Package '(?<package>[^']+)' not found\.|^'(?<package2>[^']+)' not found in package names/ },
    // the release is out of support, and its mirrors are gone
    {
      pattern:
        /(?:Cannot find a valid baseurl for repo: (?<repository>\S+)|Failed to download metadata for repo '(?<repository2>[^']+)': Cannot prepare internal mirrorlist)/,
      fault: "repository",
      more: () => ({ old: "yes" }),
    },
    {
      pattern:
        /(?:Failed to download metadata for repo '(?<repository>[^']+)'|Errors during downloading metadata for repository '(?<repository2>[^']+)'|cannot update repo '(?<repository3>[^']+)'): ?(?<reason>.{0,160})/,
      fault: "outside",
    },
    { pattern: /\[FAILED\] (?<package>\S+): No more mirrors to try/, fault: "outside" },
    {
      pattern: /Error downloading packages:|Cannot download, all mirrors were already tried without success/,
      fault: "outside",
    },
    { pattern: /^Curl error \((?<code>\d+)\): (?<reason>.{1,120})/, weight: "passing", fault: "outside" },
  ],
  message: ({ package: name, package2, repository, repository2, repository3, reason, old }) =>
    old !== undefined
      ? `the mirrors have no ${named(repository ?? repository2, "repository")} any more: this release of CentOS or Fedora is out of support; use a base image of a newer release`
      : repository !== undefined || repository2 !== undefined || repository3 !== undefined
        ? `the list of ${named(repository ?? repository2 ?? repository3, "a package repository")} can't be fetched${reason === undefined || reason === "" ? "" : ` (${reason.slice(0, 80)})`}: network, proxy or mirror; build again, or name another mirror`
        : `the package manager gets no ${named(name ?? package2, "package")}: the name isn't in this release's repositories (EPEL or CodeReady may have it), or its mirrors don't answer`,
  decide: () =>
    "does `dnf makecache` in the same base image succeed on the same machine? If not, it is the network or the mirror",
};
