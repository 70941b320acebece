/** Everything that a proxy is told. */
import type { BlockList } from "node:net";
import type { HttpLimits } from "../../host/http/client.ts";
import type { Sums } from "../fetch/project.ts";
import type { Environment, Settings } from "../settings.ts";
import type { AccessRule } from "./access/access.ts";
import type { ClientLimits } from "./access/limits.ts";
import type { TlsFiles } from "./config/shape.ts";
import type { Ages } from "./fill/parts.ts";
import type { Reporter } from "./telemetry/reporter.ts";
import type { Credential } from "./upstream/credentials.ts";

export interface ProxyOptions {
  readonly host: string;
  readonly port: number;
  /** Directory of the store, or the URL of another kind. */
  readonly store: string;
  /** Where a store that is no directory keeps the state of this machine; undefined for the usual place. */
  readonly state: string | undefined;
  /** Bytes that a store on disk may take; undefined for as many as there are. */
  readonly size: number | undefined;
  /** Upstreams, privacy and netrc. */
  readonly settings: Settings;
  readonly env: Environment;
  readonly sums: Sums;
  readonly ages: Ages;
  readonly limits: HttpLimits;
  readonly credentials: readonly Credential[];
  /** Private networks to which a redirect may lead. */
  readonly redirectsTo: BlockList | undefined;
  readonly access: readonly AccessRule[];
  readonly clientLimits: ClientLimits;
  readonly connections: number;
  /** Milliseconds in which a client takes no byte of its answer. */
  readonly clientStall: number;
  readonly tls: TlsFiles | undefined;
  /** Before every path, as `/a-secret`; "" for none. */
  readonly prefix: string;
  readonly accessLog: boolean;
  readonly reporter: Reporter;
  /** By which the proxy knows its own questions. */
  readonly identity: string;
}
