/** The go command as client of a proxy, in a project and with a module cache of its own. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach } from "vitest";
import { type Answer, directoryWith } from "../../cli-process.ts";
import { type FakeLog, type FakeSumDb, startSumDb } from "../fake-sumdb.ts";
import { runGoOnline } from "../run.ts";

const databases: FakeSumDb[] = [];
afterEach(async () => {
  for (const each of databases.splice(0)) await each.close();
});

/** A database that ends with the test. */
export async function database(log: FakeLog): Promise<FakeSumDb> {
  const started = await startSumDb(log);
  databases.push(started);
  return started;
}

export interface GoCall {
  readonly files: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  readonly goProxy: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another go command than the one in PATH. */
  readonly program?: string;
}

/** In a new project with an empty module cache; what depends on the place is taken out. */
export async function go({
  files,
  args,
  goProxy,
  env = {},
  program = "go",
}: GoCall): Promise<Answer & { readonly project: string; readonly cache: string }> {
  const [project, cache] = [directoryWith(files), directoryWith({})];
  const answer = await runGoOnline(
    args,
    {
      cwd: project,
      env: {
        GOMODCACHE: cache,
        GOPATH: directoryWith({}),
        GOPROXY: goProxy,
        GOSUMDB: "off",
        GOFLAGS: "-modcacherw",
        ...env,
      },
    },
    program,
  );
  const plain = (text: string): string =>
    text
      .replaceAll(cache, "CACHE")
      .replaceAll(project, "PROJECT")
      .replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, "PROXY");
  return { ...answer, out: plain(answer.out), err: plain(answer.err), project, cache };
}

/** Of a module cache or a part of it: what counts, by path. */
export function files(directory: string): Record<string, string> {
  const found: Record<string, string> = {};
  if (!existsSync(directory)) return found;
  for (const name of readdirSync(directory, { recursive: true, encoding: "utf8" }).sort()) {
    if (/\.(?:info|mod|zip|ziphash)$|@v\/list$/.test(name)) found[name] = readFileSync(join(directory, name), "base64");
  }
  return found;
}
