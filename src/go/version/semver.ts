/**
 * Module versions as golang.org/x/mod/semver reads them. Surprising next to npm's semver: the `v` is required, `v1`
 * and `v1.2` are valid shorthands, build metadata does not take part in the order, invalid versions sort first and are
 * equal to each other, and numbers are never converted, so they may be of any length.
 * @see https://pkg.go.dev/golang.org/x/mod/semver
 */

export interface Semver {
  readonly major: string;
  readonly minor: string;
  readonly patch: string;
  /** What a shorthand leaves out: `.0.0`, `.0` or nothing. */
  readonly short: string;
  /** With its leading `-`. */
  readonly prerelease: string;
  /** With its leading `+`. */
  readonly build: string;
}

const number = "(0|[1-9][0-9]*)";
const identifier = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
const shorthand = new RegExp(`^v${number}(?:\\.${number})?$`);
const full = new RegExp(
  `^v${number}\\.${number}\\.${number}(-${identifier}(?:\\.${identifier})*)?(\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`,
);

export function parseSemver(version: string): Semver | undefined {
  const match = full.exec(version);
  if (match) {
    const [, major = "", minor = "", patch = "", prerelease = "", build = ""] = match;
    return { major, minor, patch, short: "", prerelease, build };
  }
  const brief = shorthand.exec(version);
  if (!brief) return undefined;
  const [, major = "", minor] = brief;
  return { major, minor: minor ?? "0", patch: "0", short: minor ? ".0" : ".0.0", prerelease: "", build: "" };
}

export function isValidSemver(version: string): boolean {
  return parseSemver(version) !== undefined;
}

function canonical(version: string, parsed: Semver): string {
  return parsed.build === "" ? version + parsed.short : version.slice(0, version.length - parsed.build.length);
}

/** Completed with `.0`, without build metadata; empty for an invalid version. */
export function canonicalSemver(version: string): string {
  const parsed = parseSemver(version);
  return parsed ? canonical(version, parsed) : "";
}

/** As canonicalSemver, but keeps `+incompatible` (module.CanonicalVersion). */
export function canonicalVersion(version: string): string {
  const parsed = parseSemver(version);
  if (!parsed) return "";
  return parsed.build === "+incompatible" ? version : canonical(version, parsed);
}

/** `v2` of `v2.1.0`; empty for an invalid version. */
export function semverMajor(version: string): string {
  const parsed = parseSemver(version);
  return parsed ? `v${parsed.major}` : "";
}

/** `v2.1` of `v2.1.0`; empty for an invalid version. */
export function semverMajorMinor(version: string): string {
  const parsed = parseSemver(version);
  return parsed ? `v${parsed.major}.${parsed.minor}` : "";
}

/** `-pre` of `v2.1.0-pre+meta`. */
export function semverPrerelease(version: string): string {
  return parseSemver(version)?.prerelease ?? "";
}

/** `+meta` of `v2.1.0-pre+meta`. */
export function semverBuild(version: string): string {
  return parseSemver(version)?.build ?? "";
}

/** Compares two decimal strings without leading zeros. */
export function compareDecimal(a: string, b: string): number {
  if (a.length !== b.length) return a.length < b.length ? -1 : 1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function compareIdentifier(a: string, b: string): number {
  if (a === b) return 0;
  const aNumeric = /^[0-9]+$/.test(a);
  const bNumeric = /^[0-9]+$/.test(b);
  if (aNumeric !== bNumeric) return aNumeric ? -1 : 1;
  if (aNumeric) return compareDecimal(a, b);
  return a < b ? -1 : 1;
}

function comparePrerelease(a: string, b: string): number {
  if (a === b) return 0;
  if (a === "") return 1;
  if (b === "") return -1;
  const left = a.slice(1).split(".");
  const right = b.slice(1).split(".");
  for (let i = 0; i < left.length && i < right.length; i++) {
    const order = compareIdentifier(left[i] ?? "", right[i] ?? "");
    if (order !== 0) return order;
  }
  return left.length < right.length ? -1 : 1;
}

/** Precedence of two versions: negative, zero or positive. */
export function compareSemver(a: string, b: string): number {
  const left = parseSemver(a);
  const right = parseSemver(b);
  if (!left || !right) return (left ? 1 : 0) - (right ? 1 : 0);
  return (
    compareDecimal(left.major, right.major) ||
    compareDecimal(left.minor, right.minor) ||
    compareDecimal(left.patch, right.patch) ||
    comparePrerelease(left.prerelease, right.prerelease)
  );
}

/** Order of semver.Sort: precedence, then the bare strings. */
export function compareSemverTotal(a: string, b: string): number {
  const order = compareSemver(a, b);
  if (order !== 0 || a === b) return order;
  return a < b ? -1 : 1;
}
