/** Published ports, `[ip:][host:]container[/protocol]` with ranges, or in full. */
import type { Problems } from "./problem.ts";
import { get, type Place, textOf, type Tree } from "./tree.ts";

export interface Port {
  /** Inside the container. */
  readonly target: number;
  /** On the host: a number, a range to choose from, or undefined for any. */
  readonly published: string | undefined;
  readonly hostIp: string | undefined;
  readonly protocol: string;
  readonly place: Place;
}

export function readPorts(item: Tree, problems: Problems): readonly Port[] {
  const { place } = item;
  const short = textOf(item);
  if (short === undefined) return readLong(item);
  const ports = parsePorts(short);
  if (typeof ports !== "string") return ports.map((port) => ({ ...port, place }));
  problems.fail(ports, place);
  return [];
}

function readLong(item: Tree): readonly Port[] {
  const target = Number(textOf(get(item, "target")));
  if (!Number.isInteger(target)) return [];
  const [published, hostIp, protocol = "tcp"] = ["published", "host_ip", "protocol"].map((key) =>
    textOf(get(item, key)),
  );
  return [{ target, published, hostIp, protocol, place: item.place }];
}

/** A string is what is wrong. */
function parsePorts(text: string): readonly Omit<Port, "place">[] | string {
  const parts = text.split(":");
  const [container = "", protocolPart = ""] = (parts.at(-1) ?? "").split(/\/(.*)/s);
  const host = parts.at(-2) ?? "";
  const ip = parts
    .slice(0, -2)
    .join(":")
    .replace(/^\[(.*)\]$/, "$1");
  if (container === "") return `no port specified: ${text}<empty>`;
  const protocol = (protocolPart || "tcp").toLowerCase();
  if (!/^(?:tcp|udp|sctp)$/.test(protocol)) return `invalid proto: ${protocol}`;
  if (ip !== "" && !/^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)$/.test(ip))
    return `invalid IP address: ${ip}`;
  const inside = portRange(container);
  if (!inside) return `invalid containerPort: ${container}`;
  const outside = host === "" ? undefined : portRange(host);
  if (host !== "" && !outside) return `invalid hostPort: ${host}`;
  const count = inside.end - inside.start;
  if (outside && count > 0 && outside.end - outside.start !== count) {
    return `invalid ranges specified for container and host Ports: ${container} and ${host}`;
  }
  const hostIp = ip === "" ? undefined : ip;
  return Array.from({ length: count + 1 }, (_, index) => {
    const published = outside && (count === 0 ? host : String(outside.start + index));
    return { target: inside.start + index, published, hostIp, protocol };
  });
}

function portRange(text: string): { start: number; end: number } | undefined {
  const match = /^\+?(\d+)(?:-\+?(\d+))?$/.exec(text);
  if (!match) return undefined;
  const start = Number(match[1]);
  const end = Number(match[2] ?? match[1]);
  return start <= end && end <= 65_535 ? { start, end } : undefined;
}
