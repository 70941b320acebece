/** Names become addresses, and addresses that aren't allowed become errors: at the moment of the connection, so that no name can change in between. */
import { lookup } from "node:dns";
import { lookup as lookUp } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { HttpFailure } from "./failure.ts";

export function guardedLookup(refused: (address: string) => boolean): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const all = error ? [] : addresses;
      const wrong = all.find(({ address }) => refused(address));
      const [first] = all;
      if (error) done(error, "", 0);
      else if (wrong || !first) done(refusedAddress(host, wrong?.address ?? ""), "", 0);
      else if (options.all) done(null, all);
      else done(null, first.address, first.family);
    });
  };
}

export function refusedAddress(host: string, address: string): HttpFailure {
  const where = host === address || address === "" ? "" : ` (${address})`;
  return new HttpFailure("refused", `redirected to \`${host}\`${where}, which is in a private network`);
}

/** Every address of a name; none for an unknown one. */
export async function addressesOf(host: string): Promise<readonly string[]> {
  try {
    return (await lookUp(host, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}
