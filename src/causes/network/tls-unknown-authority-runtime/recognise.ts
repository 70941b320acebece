import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      // clients of clusters and registries on the same screen print it as well
      pattern: /x509: certificate signed by unknown authority/,
      guess: true,
      when: (_, { step, lines, at }) =>
        step === undefined &&
        !/connect to the server|registry|\/v2\/|@v\/|sumdb|\bgit\b|\bpull(?:ing)?\b|go: |\?go-get=1/.test(
          lines[at]?.text ?? "",
        ),
      more: (seen) =>
        /(?:Get|Post|Put|Head|Delete) "?(?<url>https?:\/\/[^\s"/]+)/.exec(seen.lines[seen.at]?.text ?? "")?.groups ??
        {},
    },
    { pattern: /x509: failed to load system roots and no roots provided/, when: (_, { step }) => step === undefined },
  ],
  message: ({ url }) =>
    `the program trusts nobody: the final image (scratch, an old alpine or slim) has no certificates of authorities${url === undefined ? "" : ` (asked for \`${url}\`)`}; copy them: \`COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\`, or install ca-certificates; a company's own authority has to be added as well`,
  decide: () =>
    "does the final image have `/etc/ssl/certs/ca-certificates.crt`? If so, it lacks the authority of the one who answers: a company's own, or of a proxy in between",
};
