/** The store in a bucket of a real server for S3. */
import { S3Store } from "../../src/modules/server/store/s3/store.ts";
import { directoryWith } from "../../test/cli-process.ts";
import { storeContract } from "../../test/modules/server/store-contract.ts";
import { s3Server } from "./s3-server.ts";

const server = await s3Server();
let buckets = 0;

storeContract("a bucket", async () => {
  const bucket = `store-${++buckets}`;
  await server.makeBucket(bucket);
  const reopen = async (): Promise<S3Store> =>
    S3Store.open(`s3://${bucket}/some/where`, { env: server.env, scratch: directoryWith({}) });
  return { store: await reopen(), reopen };
});
