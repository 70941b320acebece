import { after, before, named, type LogData, type Recogniser, type Seen } from "../../recogniser.ts";

const OFFLINE = /(?:temporary error|network error|could not connect|DNS: |TLS: |remote server returned error)/;

/** The index could not be read before: then every package is missing. */
function offline(seen: Seen): boolean {
  return before(seen, OFFLINE, 60) !== undefined;
}

function missing(seen: Seen): LogData {
  const package_ = after(
    seen,
    /^\s*(?<package>[\w.+-]+)(?:-[\d.]+\S*)? \((?:no such package|missing|virtual)\)|breaks: world\[(?<pinned>[^\]]+)\]/,
    6,
  )?.groups;
  const url = before(seen, /(?:WARNING|ERROR): .*?(?<url>https?:\/\/[^\s:]+)/, 60)?.groups?.["url"];
  const name = package_?.["package"] ?? package_?.["pinned"];
  return { ...(name === undefined ? {} : { package: name }), ...(url !== undefined && offline(seen) ? { url } : {}) };
}

export const recogniser: Recogniser = {
  fault: "unknown",
  wordings: [
    {
      pattern: /ERROR: unable to select packages:|ERROR: unsatisfiable constraints:/,
      more: missing,
      when: (_, seen) => !offline(seen),
    },
    {
      pattern: /ERROR: unable to select packages:|ERROR: unsatisfiable constraints:/,
      more: missing,
      fault: "outside",
      when: (_, seen) => offline(seen),
    },
    {
      pattern:
        /ERROR: (?<package>\S+): (?:remote server returned error|network error|temporary error|BAD archive|IO ERROR|package mentioned in index not found)/,
      fault: "outside",
    },
    {
      pattern:
        /(?:WARNING|ERROR): (?:fetching|updating and opening|opening|Ignoring) (?<url>https?:\S+?)[:,]? .*(?:temporary error|network error|could not connect|DNS|Permission denied|TLS|No such file)/,
      weight: "passing",
      fault: "outside",
    },
    { pattern: /ERROR: (?<package>\S+-r\d+): (?:BAD signature|UNTRUSTED signature|trying to overwrite)/, guess: true },
    { pattern: /(?<package>\S+) \(no such package\):/, guess: true },
    { pattern: /breaks: world\[(?<package>[^\]]+)\]/ },
    // apk 2.12 to 3
    {
      pattern:
        /(?:WARNING|ERROR): (?:fetching\/updating |fetching |updating |updating and opening |opening (?:from cache )?|Ignoring )?(?<url>https?:[^\s]{1,200}?): (?:UNTRUSTED signature|BAD signature|DNS.{0,60}|TLS: .{0,60}|HTTP \d{3}.{0,60}|operation timed out|connection aborted|network .{0,60}|No such file or directory|remote server .{0,60}|unexpected end of file)/,
      weight: "passing",
      fault: "outside",
    },
    {
      pattern:
        /ERROR: (?:Unable to lock database: (?:temporary error|Resource temporarily unavailable)|Not committing changes due to missing repository tags)/,
    },
    {
      pattern:
        /ERROR: (?<package>\S+)\.(?:trigger|post-install|pre-install|post-upgrade): script exited with error \d+/,
      guess: true,
    },
    {
      pattern:
        /ERROR: (?<package>\S+-r\d+): (?:v2 package \w+ error|file integrity error|package file format error|HTTP \d{3}.{0,40}|DNS: .{0,40}|TLS: .{0,40}|operation timed out)/,
      guess: true,
    },
    { pattern: /^apk(?: add)?: unrecognized option:? .{1,40}/, guess: true },
    { pattern: /^ERROR: (?<package>[a-z][\w.+-]*-\d\S*-r\d+): /, weight: "passing", guess: true },
  ],
  message: (data) =>
    data["url"] !== undefined
      ? `apk can't read its index (${named(data["url"], "the mirror")}): network, DNS, proxy or certificates of the build; the packages themselves may be fine`
      : `apk finds no ${named(data["package"], "package")} that fits: the name or the pinned version isn't in this Alpine release, or the index could not be read; drop the pinned version, or look the name up for this release`,
};
