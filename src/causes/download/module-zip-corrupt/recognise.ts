import type { Recogniser } from "../../recogniser.ts";
import { fetchData } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /zip: not a valid zip file/, more: fetchData },
    { pattern: /(?:flate: corrupt input|zip: checksum error)/ },
  ],
  message: () =>
    "the archive of a module is no zip file: a proxy or a login page sent something else, or a cache kept half of it; clear the cache mount (`docker builder prune --filter type=exec.cachemount`), and look at what the proxy answers",
};
