/** `slipway modules fetch` for a project, into a new cache unless one is named. */
import { afterEach } from "vitest";
import { type Answer, directoryWith } from "../cli-process.ts";
import type { FakeModule } from "./fake-modules.ts";
import { type FakeProxy, type Mischief, startProxy } from "./fake-proxy.ts";
import { runSlipway } from "./run.ts";

const open: FakeProxy[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

/** A proxy that ends with the test. */
export async function serving(modules: readonly FakeModule[], mischief?: Mischief): Promise<FakeProxy> {
  const started = await startProxy(modules, mischief);
  open.push(started);
  return started;
}

export interface Fetched extends Answer {
  readonly project: string;
  readonly cache: string;
}

export interface Wish {
  readonly args?: readonly string[];
  readonly cache?: string;
  readonly env?: Record<string, string>;
}

export async function fetchFor(
  files: Readonly<Record<string, string>>,
  goProxy: string,
  more: Wish = {},
): Promise<Fetched> {
  const project = directoryWith(files);
  const cache = more.cache ?? directoryWith({});
  const env = { GOMODCACHE: cache, GOPROXY: goProxy, GOSUMDB: "off", ...more.env };
  return { ...(await runSlipway(["modules", "fetch", ...(more.args ?? [])], { cwd: project, env })), project, cache };
}
