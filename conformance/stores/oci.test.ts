/** The store in a repository of a real registry. */
import { OciStore } from "../../src/modules/server/store/oci/store.ts";
import { directoryWith } from "../../test/cli-process.ts";
import { storeContract } from "../../test/modules/server/store-contract.ts";
import { registry } from "./registry.ts";

const { host } = await registry();
let repositories = 0;

storeContract(
  "a registry",
  async () => {
    const place = `oci://${host}/go/modules-${++repositories}`;
    const reopen = async (): Promise<OciStore> => OciStore.open(place, { env: {}, scratch: directoryWith({}) });
    return { store: await reopen(), reopen };
  },
  "one stays",
);
