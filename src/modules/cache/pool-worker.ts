/** A thread for work on zips and trees: files are written by synchronous calls, several times as fast as by promises, beside the network. */
import { parentPort } from "node:worker_threads";
import { messageOf } from "../proxy/problem.ts";
import { type Answer, type Task, work } from "./work.ts";

parentPort?.on("message", (task: Task) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort?.postMessage(answer(task));
});

function answer(task: Task): Answer {
  try {
    return work(task);
  } catch (error) {
    return { error: messageOf(error) };
  }
}
