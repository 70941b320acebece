/** Proxies on one bucket of a real server for S3. */
import { S3Store } from "../../src/modules/server/store/s3/store.ts";
import { directoryWith } from "../../test/cli-process.ts";
import { type Kind, replicaTests } from "./replicas.ts";
import { s3Server } from "./s3-server.ts";

async function bucket(): Promise<Kind> {
  const server = await s3Server();
  let count = 0;
  return {
    name: "a bucket",
    env: server.env,
    fresh: async () => {
      const name = `replicas-${++count}`;
      await server.makeBucket(name);
      return `s3://${name}/go`;
    },
    open: async (place) => S3Store.open(place, { env: server.env, scratch: directoryWith({}) }),
    start: async () => server.start(),
    stop: async () => server.stop(),
    modules: 40,
    rounds: 12,
    kills: 16,
    writes: 500,
    outages: 4,
  };
}

replicaTests(await bucket());
