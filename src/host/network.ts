import { networkInterfaces } from "node:os";

/** The IPv4 address of the first of these network interfaces that is there. */
export function addressOfInterface(names: readonly string[]): string | undefined {
  const there = networkInterfaces();
  for (const name of names) {
    const found = there[name]?.find(({ family }) => family === "IPv4");
    if (found) return found.address;
  }
  return undefined;
}
