/** A question on its way: limits on each phase, and bodies that are files. */
import { createReadStream } from "node:fs";
import type http from "node:http";
import type { HttpLimits } from "./client.ts";
import { HttpFailure } from "./failure.ts";

export interface Watch {
  /** A piece of the question was taken; the last one of them makes the answer due. */
  sent(last: boolean): void;
  answered(response: http.IncomingMessage): void;
}

/** Limits one after the other: until the connection stands, until the answer begins, between its pieces. */
export function watchProgress(request: http.ClientRequest, limits: HttpLimits): Watch {
  let timer: NodeJS.Timeout | undefined;
  const within = (milliseconds: number, text: string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      request.destroy(new HttpFailure("stalled", `${text} ${seconds(milliseconds)}`));
    }, milliseconds);
  };
  // not the time without any byte: an answer whose headers trickle would never end it
  const awaitAnswer = (): void => {
    within(limits.firstByte, "no answer for");
  };
  request.once("close", () => {
    clearTimeout(timer);
  });
  request.on("socket", (socket) => {
    if (!socket.connecting) {
      awaitAnswer();
      return;
    }
    within(limits.connect, "no connection after");
    socket.once("encrypted" in socket ? "secureConnect" : "connect", awaitAnswer);
  });
  return {
    sent: (last) => {
      if (last) awaitAnswer();
      else within(limits.stall, "no data taken for");
    },
    answered: (response) => {
      clearTimeout(timer);
      request.setTimeout(limits.stall, () => {
        response.destroy(new HttpFailure("stalled", `no data for ${seconds(limits.stall)}`));
      });
    },
  };
}

const PIECE = 256 * 1024;

export function sendFile(
  request: http.ClientRequest,
  { file, size }: { file: string; size: number },
  watch: Watch,
): void {
  const source = createReadStream(file, { end: Math.max(0, size - 1), highWaterMark: PIECE });
  let answered = false;
  request.once("response", () => {
    answered = true;
    // an answer that comes before its time is a refusal: the rest is not wanted
    if (!request.writableFinished) source.destroy();
  });
  request.once("close", () => source.destroy());
  source.on("error", (error) => request.destroy(error));
  source.on("data", () => {
    if (!answered) watch.sent(false);
  });
  request.once("finish", () => {
    if (!answered) watch.sent(true);
  });
  source.pipe(request);
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}
