/** A checksum database on loopback that vouches for made-up modules; answers once given are given again without work. */
import { FakeLog, startSumDb } from "../../test/modules/fake-sumdb.ts";
import type { FakeModule } from "../../test/modules/fake-modules.ts";

export async function startChecksums(
  modules: readonly FakeModule[],
): Promise<{ readonly setting: string; stop(): Promise<void> }> {
  const log = new FakeLog(modules);
  const note = log.note();
  log.note = () => note;
  const server = await startSumDb(log);
  const answers = new Map<string, string | Buffer | undefined>();
  server.serve((path) => {
    if (!answers.has(path)) answers.set(path, log.answer(path));
    return answers.get(path);
  });
  return { setting: `${log.key} ${server.url}`, stop: async () => server.close() };
}
