/** Writers that are killed, and what they leave: `dying-writer.ts` as a process, and its objects looked at. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Store } from "../../../src/modules/server/store/store.ts";
import { ROOT } from "../../cli-process.ts";

const NODE = join(ROOT, "node_modules/.bin/node");
const WRITER = join(ROOT, "test/modules/server/dying-writer.ts");

export function contentOf(name: string): Buffer {
  const digest = createHash("sha256").update(name).digest();
  return Buffer.alloc(1000 + (Number.parseInt(digest.toString("hex").slice(0, 6), 16) % 200_000), digest);
}

export interface Written {
  readonly lines: readonly string[];
  readonly killed: boolean;
}

/** `args` as dying-writer.ts takes them; `after`: milliseconds from the first object on. */
export async function write(
  args: readonly string[],
  after?: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Written> {
  return new Promise((resolve) => {
    const child = spawn(NODE, [WRITER, ...args], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (out === "" && after !== undefined) setTimeout(() => child.kill("SIGKILL"), after);
      out += text;
    });
    child.on("close", (_, signal) => {
      resolve({ lines: out.split("\n").slice(0, -1), killed: signal === "SIGKILL" });
    });
  });
}

/** What is wrong with a store, given what its writers said. */
export async function faults(store: Store, said: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const least = new Map<string, number>();
  for (const line of said.filter((text) => text !== "open")) {
    const [name = "", count] = line.split(" ");
    if (count !== undefined) least.set(name, Number(count));
    else if (!(await store.stat(name))) found.push(`${name} is lost`);
  }
  for await (const { name } of store.list("modules/")) {
    const content = await (await store.get(name))?.bytes();
    if (!content?.equals(contentOf(name))) found.push(`${name} is not whole`);
  }
  for await (const { name } of store.list("recent/")) {
    const text = (await (await store.get(name))?.bytes())?.toString() ?? "";
    const lines = /^((?:v1\.0\.0\n)+)end\n$/.exec(text)?.[1]?.length ?? 0;
    if (lines / "v1.0.0\n".length < Math.max(1, least.get(name) ?? 0))
      found.push(`${name} is not whole, or older than it was`);
  }
  return found;
}
