/** Addresses that lead into somebody's own network, or nowhere: where a server must not be sent by others. */
import { BlockList, isIP } from "node:net";

/** @see https://www.iana.org/assignments/iana-ipv4-special-registry and https://www.iana.org/assignments/iana-ipv6-special-registry */
const PRIVATE = (
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.168.0.0/16 " +
  "198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 " +
  "::/128 ::1/128 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8"
).split(" ");

/** A range as `10.0.0.0/8`, or one address. Undefined for what is neither. */
export function addressRanges(ranges: readonly string[]): BlockList | undefined {
  const list = new BlockList();
  for (const range of ranges) {
    const [, address = "", bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(range) ?? [];
    const family = isIP(address);
    const most = family === 4 ? 32 : 128;
    if (family === 0 || Number(bits ?? 0) > most) return undefined;
    list.addSubnet(address, Number(bits ?? most), family === 4 ? "ipv4" : "ipv6");
  }
  return list;
}

let ranges: BlockList | undefined;

/** `allowed`: ranges that are private and all the same fine. Whatever is no address is private. */
export function isPrivateAddress(address: string, allowed?: BlockList): boolean {
  const plain = address.replace(/^\[(.*)\]$/, "$1").replace(/%.*$/, "");
  const mapped = mappedAddress(plain);
  const family = isIP(mapped);
  if (family === 0) return true;
  ranges ??= addressRanges(PRIVATE);
  const kind = family === 4 ? "ipv4" : "ipv6";
  if (allowed?.check(mapped, kind)) return false;
  return ranges?.check(mapped, kind) ?? true;
}

/** `::ffff:10.0.0.1`, in whatever way it is written, is 10.0.0.1. */
function mappedAddress(address: string): string {
  if (isIP(address) !== 6) return address;
  const written = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [, high = "", low = ""] = /^::(?:ffff:)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(written) ?? [];
  if (high === "") return written;
  const number = Number.parseInt(high, 16) * 65_536 + Number.parseInt(low, 16);
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join(".");
}
