/** What a thread can be asked to do. */
import { compare, type Compared, type CompareTask } from "./compare.ts";
import { unpack, type Unpacked, type UnpackTask } from "./unpack.ts";

export type Task = { readonly unpack: UnpackTask } | { readonly compare: CompareTask };

export type Answer = { readonly unpacked: Unpacked } | { readonly compared: Compared } | { readonly error: string };

export function work(task: Task): Answer {
  return "unpack" in task ? { unpacked: unpack(task.unpack) } : { compared: compare(task.compare) };
}
