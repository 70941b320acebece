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
  ],
  message: (data) =>
    data["url"] !== undefined
      ? `apk can't read its index (${named(data["url"], "the mirror")}): network, DNS, proxy or certificates of the build; the packages themselves may be fine`
      : `apk finds no ${named(data["package"], "package")} that fits: the name or the pinned version isn't in this Alpine release, or the index could not be read; drop the pinned version, or look the name up for this release`,
};
