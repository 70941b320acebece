import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern: /x509: certificate signed by unknown authority/,
      when: (_, { step, lines, at }) =>
        step === undefined && !/registry|\/v2\/|@v\/|sumdb|git|pull|go: |\?go-get=1/.test(lines[at]?.text ?? ""),
      more: (seen) =>
        /(?:Get|Post|Put|Head|Delete) "?(?<url>https?:\/\/[^\s"/]+)/.exec(seen.lines[seen.at]?.text ?? "")?.groups ??
        {},
    },
    { pattern: /x509: failed to load system roots and no roots provided/, when: (_, { step }) => step === undefined },
  ],
  message: ({ url }) =>
    `the program trusts nobody: the final image (scratch, an old alpine or slim) has no certificates of authorities${url === undefined ? "" : ` (asked for \`${url}\`)`}; copy them: \`COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\`, or install ca-certificates; a company's own authority has to be added as well`,
};
