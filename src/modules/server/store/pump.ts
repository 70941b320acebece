/**
 * A file on its way to a client: two buffers take turns, one is filled while the other is sent. A stream would make a new one for each
 * piece, which at a gigabyte a second is what the collector would be busy with.
 */
import { read } from "node:fs";
import type { Writable } from "node:stream";

const PIECE = 256 * 1024;
/** Buffers that wait for their next use. */
const MOST_FREE = 32;
const free: Buffer[] = [];

/** Sends the bytes `start` to `end`, both with it, of an open file; rejects when the client has gone or the file ends too early. */
export async function pump(descriptor: number, target: Writable, start: number, end: number): Promise<void> {
  const buffers = [free.pop() ?? Buffer.allocUnsafeSlow(PIECE), free.pop() ?? Buffer.allocUnsafeSlow(PIECE)] as const;
  let gone: (error: Error) => void = () => undefined;
  const left = new Promise<never>((_, reject) => {
    gone = reject;
  });
  left.catch(() => undefined);
  const closed = (): void => {
    gone(new Error("the client has gone"));
  };
  target.once("close", closed);
  let sent: Promise<void> = Promise.resolve();
  let clean = false;
  try {
    for (let [at, turn] = [start, 0]; at <= end; turn++) {
      const buffer = turn % 2 === 0 ? buffers[0] : buffers[1];
      const size = await readAt(descriptor, buffer, Math.min(PIECE, end + 1 - at), at);
      if (size === 0) throw new Error("the file is shorter than it was");
      await Promise.race([sent, left]);
      sent = send(target, buffer.subarray(0, size));
      sent.catch(() => undefined);
      at += size;
    }
    await Promise.race([sent, left]);
    clean = true;
  } finally {
    target.off("close", closed);
    // what may still be on its way belongs to the socket
    if (clean && free.length < MOST_FREE) free.push(...buffers);
  }
}

async function readAt(descriptor: number, buffer: Buffer, length: number, position: number): Promise<number> {
  return new Promise((resolve, reject) => {
    read(descriptor, buffer, 0, length, position, (error, size) => {
      if (error) reject(error);
      else resolve(size);
    });
  });
}

async function send(target: Writable, piece: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    target.write(piece, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
