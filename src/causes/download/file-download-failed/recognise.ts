import { before, type LogData, named, type Recogniser, type Seen } from "../../recogniser.ts";

/** What was asked for, as wget prints it before or the instruction has it. */
function asked(seen: Seen): LogData {
  const url =
    before(seen, /--\d{4}-\d\d-\d\d \d\d:\d\d:\d\d-- +(?:\(try: ?\d+\) +)?(?<url>https?:\/\/\S+)/, 12)?.groups?.[
      "url"
    ] ??
    /\b(?:curl|wget|ADD)\b[^|&;]*?(?<url>https?:\/\/[^\s"'\\|]+)/.exec(seen.step?.instruction ?? "")?.groups?.["url"];
  return url === undefined ? {} : { url };
}

/** What unpacks says so when it is given an error page. */
function downloads({ step }: Seen): boolean {
  return step === undefined || /\b(?:curl|wget)\b|https?:\/\//.test(step?.instruction ?? "");
}

export const recogniser: Recogniser = {
  fault: "outside",
  // names and certificates have causes of their own
  rank: -1,
  wordings: [
    {
      pattern: /curl: \((?:7|16|18|28|35|52|55|56|92)\) (?<reason>.{1,200})/,
      weight: "passing",
      more: asked,
    },
    {
      pattern: /curl: \(22\) (?<reason>The requested URL returned error: \d{3}.{0,40})/,
      weight: "passing",
      more: asked,
    },
    // GNU wget
    {
      pattern:
        /^(?:Connecting to |\S+ )?.{0,120}(?:\.\.\. |: )failed: (?<reason>Connection (?:refused|timed out|reset by peer)|Network is unreachable|No route to host)\./,
      weight: "passing",
      more: asked,
    },
    {
      pattern: /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d )?ERROR (?<reason>[45]\d\d: [A-Z][\w ]{1,60})\.?$/,
      weight: "passing",
      more: asked,
    },
    { pattern: /Unable to establish SSL connection\.$/, weight: "passing", more: asked },
    // busybox
    {
      pattern:
        /wget: (?<reason>server returned error: HTTP\/\S+ \d{3}.{0,60}|can't connect to remote host.{0,80}|download timed out|error getting response.{0,60}|connection closed prematurely)/,
      weight: "passing",
      more: asked,
    },
    // ADD with a URL
    { pattern: /(?:ADD failed: )?failed to GET (?<url>https?:\/\/\S+) with status (?<reason>\d{3}[\w ]{0,40})/ },
    { pattern: /invalid (?:response status|not-modified ETag) (?<reason>\d{3})/, more: asked },
    // an error page instead of the archive
    {
      pattern:
        /^(?:gzip: stdin: not in gzip format|tar: (?:invalid magic|short read|Error is not recoverable: exiting now)|tar: This does not look like a tar archive|unzip: short read|.{0,80}End-of-central-directory signature not found)/,
      guess: true,
      weight: "passing",
      when: (_, seen) => downloads(seen),
      more: (seen) => ({ reason: "what came is no archive: an error page, or half of it", ...asked(seen) }),
    },
    {
      pattern: /sha\d{3}sum: WARNING: (?:\d+ of )?\d+ computed checksums? did NOT match/,
      guess: true,
      when: (_, seen) => downloads(seen),
      more: (seen) => ({ reason: "its checksum is another one", ...asked(seen) }),
    },
    {
      pattern: /^curl: \((?:1|2|3|5|6|9|19|23|33|36|47|58|59|61|63|67|78|79|89|97)\) (?<reason>.{1,200})/,
      weight: "passing",
      guess: true,
      more: asked,
    },
    {
      pattern:
        /^curl: (?<reason>option \S+: (?:is unknown|requires parameter|is ambiguous|is badly used here)|no URL specified.{0,40}|\(2\) .{1,80})/,
    },
    {
      pattern:
        /^wget: (?<reason>not an http or ftp url: \S+|unrecognized option:? .{1,60}|missing URL|note: TLS certificate validation not implemented)/,
      guess: true,
      weight: "passing",
    },
    {
      pattern:
        /^(?:tar: (?<reason>Child returned status \d+|corrupted octal value in tar header)|gzip: stdin: unexpected end of file)/,
      weight: "passing",
      guess: true,
      when: (_, seen) => downloads(seen),
    },
    { pattern: /^unzip: {1,2}cannot find or open (?<reason>\S+)/, guess: true },
    // ADD
    {
      pattern:
        /failed to load cache key: (?:Get "(?<url>https?:\/\/[^\s"]+)": )?(?<reason>(?:dial tcp|net\/http|EOF|context deadline|read tcp|tls:|x509|remote error|invalid response status).{0,120})/,
      guess: true,
    },
  ],
  message: ({ url, reason }) =>
    `the step doesn't get ${named(url, "the file that it downloads")}${reason === undefined ? "" : `: ${reason.replace(/\.$/, "")}`}; see whether the URL answers from the builder's machine (a release that is gone, another name for this processor, a firewall, a proxy that the build isn't told of), let curl fail (\`-f\`) and try again (\`--retry 5 --retry-all-errors\`), or take the program from an image: \`COPY --from\``,
  decide: ({ url }) =>
    `does \`docker run --rm curlimages/curl -fsSIL ${url ?? "URL"}\` on the same machine succeed? Then it was for a moment only; with 404 the URL is wrong; else the network of the build is closed`,
};
