/** A thread that unpacks: files are written by synchronous calls, several times as fast as by promises, beside the network. */
import { parentPort } from "node:worker_threads";
import { messageOf } from "../proxy/problem.ts";
import { unpack, type Unpacked, type UnpackTask } from "./unpack.ts";

parentPort?.on("message", (task: UnpackTask) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort?.postMessage(answer(task));
});

function answer(task: UnpackTask): Unpacked {
  try {
    return unpack(task);
  } catch (error) {
    return { error: messageOf(error) };
  }
}
