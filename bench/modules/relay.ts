/**
 * A long way on loopback: bytes arrive half a round trip later in each direction, and a connection stands only after a whole
 * one. A process of its own: `relay.ts PORT MILLISECONDS`. Prints its port.
 */
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

const [port, roundTrip] = process.argv.slice(2).map(Number);

function carry(from: Socket, to: Socket, half: number, open: number): void {
  const begin = performance.now() + open;
  let inFlight = 0;
  from.on("data", (chunk) => {
    inFlight += chunk.length;
    if (inFlight > 16 * 1024 * 1024) from.pause();
    const wait = Math.max(0, begin - performance.now()) + half;
    setTimeout(() => {
      inFlight -= chunk.length;
      from.resume();
      to.write(chunk);
    }, wait);
  });
  from.on("end", () => setTimeout(() => to.end(), half));
  from.on("error", () => to.destroy());
}

const server = createServer({ noDelay: true }, (client) => {
  const upstream = connect({ port: port ?? 0, host: "127.0.0.1", noDelay: true });
  const half = (roundTrip ?? 0) / 2;
  carry(client, upstream, half, roundTrip ?? 0);
  carry(upstream, client, half, 0);
});
server.listen(0, "127.0.0.1", () => {
  console.log((server.address() as AddressInfo).port);
});
