/** What a configuration says, apart from how it is read: most proxies have none, and then nothing that reads YAML is loaded. */
import type { AccessRule } from "../access/access.ts";
import type { Credential } from "../upstream/credentials.ts";

export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
  /** Authorities of clients: only certificates by them count. */
  readonly clients: string | undefined;
}

/** What isn't said is undefined; times are seconds. */
export interface ProxyConfig {
  readonly texts: Readonly<Partial<Record<(typeof TEXTS)[number], string>>>;
  readonly numbers: Readonly<Partial<Record<(typeof NUMBERS)[number], number>>>;
  readonly sums: readonly string[];
  /** Bytes. */
  readonly size: number | undefined;
  readonly accessLog: boolean;
  readonly tls: TlsFiles | undefined;
  readonly access: readonly AccessRule[];
  readonly credentials: readonly Credential[];
  readonly redirectsTo: readonly string[];
}

export const TEXTS = ["listen", "store", "state", "upstream", "private", "noproxy", "nosumdb", "sumdb", "log"] as const;
export const NUMBERS = [
  "max-age",
  "workers",
  "connect-timeout",
  "first-byte-timeout",
  "stall-timeout",
  "drain-timeout",
  "connections",
  "client-connections",
  "client-rate",
  "client-timeout",
] as const;

export const NO_CONFIG: ProxyConfig = {
  texts: {},
  numbers: {},
  sums: [],
  size: undefined,
  accessLog: false,
  tls: undefined,
  access: [],
  credentials: [],
  redirectsTo: [],
};
