import { matchPrefixPatterns } from "../version/prefix-patterns.ts";
import { defaultSumDbHost, sumDbMirrorHost } from "./defaults.ts";

export interface PrivacyVariables {
  readonly GOPRIVATE?: string | undefined;
  readonly GONOPROXY?: string | undefined;
  readonly GONOSUMDB?: string | undefined;
  readonly GOSUMDB?: string | undefined;
}

export interface Privacy {
  /** Globs of modules that never go through a proxy. */
  readonly noProxy: string;
  /** Globs of modules that the checksum database is never asked for. */
  readonly noSumDb: string;
  /** `off`, or the database's name, key or `name URL`. */
  readonly sumDb: string;
}

/** GONOPROXY and GONOSUMDB stand in for GOPRIVATE when they are set; `none` is a glob that matches nothing. */
export function effectivePrivacy(variables: PrivacyVariables): Privacy {
  const shared = variables.GOPRIVATE ?? "";
  const sumDb = variables.GOSUMDB === undefined || variables.GOSUMDB === "" ? defaultSumDbHost : variables.GOSUMDB;
  return {
    noProxy: variables.GONOPROXY || shared,
    noSumDb: variables.GONOSUMDB || shared,
    sumDb: sumDb === sumDbMirrorHost ? `${defaultSumDbHost} https://${sumDb}` : sumDb,
  };
}

/** Is this module fetched from its origin, whatever GOPROXY says? */
export function bypassesProxy(path: string, privacy: Privacy): boolean {
  return matchPrefixPatterns(privacy.noProxy, path);
}

/** Is the checksum database asked about this module, if go.sum doesn't know it? */
export function usesSumDb(path: string, privacy: Privacy): boolean {
  return privacy.sumDb !== "off" && !matchPrefixPatterns(privacy.noSumDb, path);
}
