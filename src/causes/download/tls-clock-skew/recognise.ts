import { named, type Recogniser } from "../../recogniser.ts";
import { fetchData } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    {
      pattern:
        /x509: certificate has expired or is not yet valid(?:: current time (?<now>\S+) is (?<side>before|after) (?<limit>\S+))?/,
      more: fetchData,
      guess: true,
    },
    { pattern: /Release file for (?<url>\S+) is not valid yet \(invalid for another (?<time>[^)]+)\)/ },
    { pattern: /SSL certificate problem: certificate (?:has expired|is not yet valid)/, guess: true },
  ],
  message: ({ now, side, limit, host, url }) =>
    `${named(host ?? url, "the server")} is not valid at the time that this machine has${now === undefined ? "" : ` (${now} is ${side ?? "after"} ${limit ?? ""})`}: the clock is wrong (a virtual machine that slept), or the certificate has really expired; set the clock, and restart Docker Desktop or WSL`,
  decide: () => "is `date` on the builder right? Then the certificate has really expired",
};
