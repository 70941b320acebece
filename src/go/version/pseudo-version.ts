/**
 * Versions made from a commit: `v0.0.0-20060102150405-abcdefabcdef` and the forms that sit between two tags.
 * @see https://go.dev/ref/mod#pseudo-versions
 */
import { quote } from "../../text/go-quote.ts";
import { isValidSemver, semverBuild, semverPrerelease } from "./semver.ts";

export interface PseudoVersion {
  /** The tag it is based on, empty when there is none. */
  readonly base: string;
  /** `yyyymmddhhmmss`, in UTC; not checked to be a date. */
  readonly timestamp: string;
  readonly revision: string;
  /** Why the base is impossible, in the go command's words. */
  readonly baseError: string | undefined;
}

const shape =
  /^v[0-9]+\.(?:0\.0-|\d+\.\d+-(?:[^+]*\.)?0\.)\d{14}-[A-Za-z0-9]+(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

export function isPseudoVersion(version: string): boolean {
  return shape.test(version) && isValidSemver(version);
}

function decrement(decimal: string): string {
  return /^0+$/.test(decimal) ? "" : (BigInt(decimal) - 1n).toString();
}

function baseOf(base: string, build: string): { base: string } | { error: string } {
  const prerelease = semverPrerelease(base);
  if (prerelease === "") {
    return build ? { error: `lacks base version, but has build metadata ${quote(build)}` } : { base: "" };
  }
  if (prerelease !== "-0") return { base: base.slice(0, -".0".length) + build };
  const release = base.slice(0, -"-0".length);
  const dot = release.lastIndexOf(".");
  const patch = decrement(release.slice(dot + 1));
  if (patch === "") return { error: `version before ${release} would have negative patch number` };
  return { base: release.slice(0, dot + 1) + patch + build };
}

/** Takes a pseudo-version apart; undefined when it is not one. */
export function parsePseudoVersion(version: string): PseudoVersion | undefined {
  if (!isPseudoVersion(version)) return undefined;
  const build = semverBuild(version);
  const text = version.slice(0, version.length - build.length);
  const lastDash = text.lastIndexOf("-");
  const head = text.slice(0, lastDash);
  const dash = head.lastIndexOf("-");
  const dot = head.lastIndexOf(".");
  const cut = Math.max(dash, dot);
  const found = baseOf(head.slice(0, cut), build);
  return {
    base: "base" in found ? found.base : "",
    timestamp: head.slice(cut + 1),
    revision: text.slice(lastDash + 1),
    baseError: "error" in found ? `pseudo-version ${quote(version)} invalid: ${found.error}` : undefined,
  };
}
