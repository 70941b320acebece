/** Proxies on one repository of a real registry, which wants to know who asks. */
import { OciStore } from "../../src/modules/server/store/oci/store.ts";
import { directoryWith } from "../../test/cli-process.ts";
import { registry } from "./registry.ts";
import { type Kind, replicaTests } from "./replicas.ts";

async function repository(): Promise<Kind> {
  // user `user`, password `pass:word`
  const server = await registry("user:$2a$04$DHHt/yCdPzhnoEJuQ4alAOvDOakHNyZkSqJ2ZB7Jx4e1wufUXE8i.\n");
  const auths = { [server.host]: { auth: Buffer.from("user:pass:word").toString("base64") } };
  const env = { DOCKER_CONFIG: directoryWith({ "config.json": JSON.stringify({ auths }) }) };
  let count = 0;
  return {
    name: "a registry",
    env,
    fresh: async () => `oci://${server.host}/go/replicas-${++count}`,
    open: async (place) => OciStore.open(place, { env, scratch: directoryWith({}) }),
    start: async () => server.start(),
    stop: async () => server.stop(),
    modules: 10,
    rounds: 4,
    kills: 5,
    writes: 40,
    outages: 2,
  };
}

replicaTests(await repository());
