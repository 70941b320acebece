import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 4,
  wordings: [
    {
      pattern:
        /(?:unable to access '(?<url>[^']+)': .{0,20}|curl: \(56\) )?(?:Received HTTP code|CONNECT tunnel failed, response) (?<status>403|404|50[0234])(?: from proxy after CONNECT)?/,
      guess: true,
    },
    { pattern: /unable to access '(?<url>[^']+)': Proxy CONNECT aborted/, guess: true },
  ],
  message: ({ url, status }) =>
    `the HTTP proxy doesn't lead to ${named(url, "that host")}${status === undefined ? "" : ` (it answers ${status})`}: if the host is an internal one, list it in NO_PROXY (\`--build-arg NO_PROXY=…\`); else the proxy has to allow it`,
  decide: () => "is it an internal host? Then NO_PROXY lacks it; else the proxy forbids it",
};
