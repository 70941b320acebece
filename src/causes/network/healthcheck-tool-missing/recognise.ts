import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    {
      pattern:
        /OCI runtime exec failed: exec failed: .*exec: \\?"(?<tool>[^"\\]+)\\?": (?:executable file not found|stat \S+: no such file)/,
    },
    { pattern: /\(?[Hh]ealth ?check\)?.*(?<tool>curl|wget|nc|sh): (?:executable file )?not found/ },
    { pattern: /exec failed: .*exec: "(?<tool>[^"]+)": (?:executable file not found|stat \S+: no such file)/ },
  ],
  message: ({ tool }) =>
    `${named(tool, "a program")} is called inside of the running container, by a health check, a probe or \`docker exec\`, and the image doesn't have it; let the program check itself (\`HEALTHCHECK CMD ["/app", "-health"]\`), or install the tool`,
};
