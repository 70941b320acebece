import type { Recogniser } from "../../recogniser.ts";
import { fetchData } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /Proxy Authentication Required|407 Proxy|proxyconnect tcp: .*407/i, more: fetchData },
    { pattern: /(?:Received HTTP code|CONNECT tunnel failed, response) 407/ },
  ],
  message: () =>
    "the HTTP proxy wants credentials (407); give the build a proxy URL with user and password as a secret, not as a build argument, which stays in the image's history",
};
