/** HTTP as nobody should write it. */
import { connect } from "node:net";

/** Everything that comes back for these bytes, until the connection ends or nothing has come for a while. */
export async function raw(base: string, bytes: string | Buffer, patience = 1500): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let text = "";
    socket.setTimeout(patience, () => socket.destroy());
    socket.setEncoding("latin1").on("data", (chunk: string) => {
      text += chunk;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      resolve(text);
    });
    socket.write(bytes);
  });
}

/** Of the answers in there. */
export function statuses(text: string): string[] {
  return [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status = ""]) => status);
}
