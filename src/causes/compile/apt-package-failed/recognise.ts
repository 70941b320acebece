import { after, before, named, type Recogniser, type Seen } from "../../recogniser.ts";

function offline(seen: Seen): boolean {
  return (
    before(
      seen,
      /^(?:\d\S* )?(?:W|Err|E)[: ].*(?:Temporary failure|Failed to fetch|Could not (?:resolve|connect))/,
      80,
    ) !== undefined
  );
}

export const recogniser: Recogniser = {
  fault: "unknown",
  wordings: [
    { pattern: /E: Unable to locate package (?<package>\S+)/, when: (_, seen) => !offline(seen) },
    {
      pattern: /E: Unable to locate package (?<package>\S+)/,
      fault: "outside",
      when: (_, seen) => offline(seen),
      more: () => ({ reason: "the package lists could not be fetched" }),
    },
    { pattern: /E: Package '(?<package>[^']+)' has no installation candidate/ },
    { pattern: /E: Unable to correct problems, you have held broken packages/, guess: true },
    { pattern: /E: Version '(?<version>[^']+)' for '(?<package>[^']+)' was not found/ },
    {
      pattern:
        /E: The repository '(?<repository>[^']+)' (?:does not have a Release file|no longer has a Release file|is not signed)/,
      shared: true,
    },
    { pattern: /E: Failed to fetch (?<url>\S+)\s+(?<reason>404\s+Not Found|\d{3}\s.{0,60}|.{0,80})/, fault: "outside" },
    {
      pattern:
        /(?:W|Err|E)[: ].*(?<reason>Temporary failure resolving|Could not resolve|Could not connect to|Connection timed out|Release file .{0,80} is not valid yet)/,
      weight: "passing",
      fault: "outside",
    },
    { pattern: /E: Release file for (?<url>\S+) (?<reason>is (?:not valid yet|expired))/, fault: "outside" },
    { pattern: /(?<reason>NO_PUBKEY \w+)/, weight: "passing", fault: "outside" },
    { pattern: /(?<reason>At least one invalid signature was encountered)/, weight: "passing", fault: "outside" },
    { pattern: /E: (?<reason>You must put some 'deb-src' URIs)/ },
    { pattern: /E: Package (?<package>\S+) is a virtual package provided by/ },
    {
      pattern: /E: (?<reason>Unable to fetch some archives|Some index files failed to download)/,
      fault: "outside",
      weight: "passing",
    },
    {
      pattern:
        /^(?:dpkg: error processing (?:archive|package) (?<package>\S+)|E: Sub-process \S*dpkg (?:returned an error code|exited unexpectedly|received))/,
      weight: "passing",
      more: () => ({ reason: "dpkg can't set a package up: its own lines before say why" }),
    },
    {
      pattern:
        /E: (?<reason>Problem executing scripts APT::Update::Post-Invoke|Unmet dependencies|gnupg, gnupg2 and gnupg1 do not seem to be installed|Invalid operation \S+|Command line option \S+ is not understood.{0,60}|Couldn't create temporary file .{1,60}|Method \S+ has died unexpectedly|The method driver \S+ could not be found)/,
      weight: "passing",
    },
    {
      pattern: /^Do you want to continue\? \[Y\/n\] ?(?<reason>Abort\.)?/,
      when: (data, seen) => data["reason"] !== undefined || after(seen, /^Abort\./, 2) !== undefined,
      more: () => ({ reason: "it asks whether to go on, and nobody answers: `apt-get install -y`" }),
      fault: "repository",
    },
    { pattern: /^E: (?<reason>[A-Z].{1,160})/, weight: "passing", guess: true },
    // apt of Debian 8 and before
    {
      pattern: /^\s*Could not resolve '(?<host>[^']+)'$|^W: Failed to fetch (?<url>\S+)/,
      guess: true,
      weight: "passing",
    },
  ],
  message: (data) =>
    data["reason"] !== undefined
      ? `apt could not fetch ${named(data["url"] ?? data["package"], "what it needs")}: ${data["reason"]}; the network, the mirror or the clock is to blame, or an old release that the mirrors dropped; run \`apt-get update\` in the same RUN, and use a supported Debian`
      : data["repository"] !== undefined
        ? `the mirrors have no ${named(data["repository"], "release")} any more: this Debian or Ubuntu is out of support; use a base image of a newer release`
        : `apt knows no ${named(data["package"], "such package")}: run \`apt-get update\` before it in the same RUN, and see that the name exists in this release`,
  decide: () =>
    "does `apt-get update` go well in an image of the current Debian release, on the same machine? Then the release of this image is no longer on the mirrors; if not, it is the network",
};
