/**
 * `slipway proxy --for-build`: a proxy for one container build. It listens where the builder's containers reach this machine, under a path
 * that nobody can guess, with the credentials of who started it; the build gets an address, and no secret.
 */
import { randomBytes } from "node:crypto";
import { addressOfInterface } from "../../host/network.ts";

/** The bridges of Docker and Podman. */
const BRIDGES = ["docker0", "podman0", "cni-podman0"];

export interface ForBuild {
  /** Where to listen. */
  readonly host: string;
  /** How containers call that host. */
  readonly name: string;
  /** What else the builder has to be told. */
  readonly flags: readonly string[];
}

/** `wanted`: where it shall listen, if anybody has said so. */
export function buildNetwork(platform: NodeJS.Platform, wanted?: string): ForBuild {
  if (wanted !== undefined)
    return { host: wanted, name: wanted, flags: wanted.startsWith("127.") ? ["--network=host"] : [] };
  // Docker's machine inside of these systems has a name for the system itself
  if (platform !== "linux") return { host: "127.0.0.1", name: "host.docker.internal", flags: [] };
  const bridge = addressOfInterface(BRIDGES);
  if (bridge !== undefined) return { host: bridge, name: bridge, flags: [] };
  return { host: "127.0.0.1", name: "127.0.0.1", flags: ["--network=host"] };
}

export function newPrefix(): string {
  return `/${randomBytes(18).toString("base64url")}`;
}

/** Arguments of `docker build`. `url` is the proxy's. `privateModules`: patterns of what the checksum database must not hear of. */
export function buildArguments(
  url: string,
  { name, flags }: ForBuild,
  privateModules: string,
  sumDb: string,
): string[] {
  const reached = new URL(url);
  reached.hostname = name;
  const variables: Record<string, string> = { GOPROXY: reached.href.replace(/\/$/, "") };
  // private modules come through the proxy like all others: of GOPRIVATE's two halves only one is meant
  if (privateModules !== "") Object.assign(variables, { GONOPROXY: "none", GONOSUMDB: privateModules });
  if (sumDb === "off") variables["GOSUMDB"] = "off";
  return [...flags, ...Object.entries(variables).flatMap(([key, value]) => ["--build-arg", `${key}=${value}`])];
}
