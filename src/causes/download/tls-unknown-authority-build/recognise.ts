import { named, type Recogniser } from "../../recogniser.ts";
import { fetchData, isGoFetch, isRegistry } from "../../words/network.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    {
      pattern: /x509: (?:certificate signed by unknown authority|certificate is not trusted)/,
      when: (_, seen) => isGoFetch(seen),
      more: fetchData,
    },
    {
      pattern:
        /SSL certificate problem: (?<problem>self[- ]signed certificate(?: in certificate chain)?|unable to get local issuer certificate)/,
      when: (_, { step }) => step !== undefined || true,
    },
    {
      pattern: /x509: (?:certificate signed by unknown authority|failed to load system roots)/,
      when: (_, seen) => seen.step?.instruction?.startsWith("RUN") === true && !isRegistry(seen),
      guess: true,
    },
    { pattern: /server certificate verification failed\. CAfile: / },
    {
      pattern: /x509: certificate is valid for .{1,200}, not (?<host>\S+)/,
      when: (_, seen) => isGoFetch(seen),
      more: fetchData,
    },
    {
      pattern:
        /(?:x509: certificate relies on legacy Common Name field|remote error: tls: (?:handshake failure|protocol version not supported|unrecognized name|bad certificate))/,
      guess: true,
      when: (_, seen) => isGoFetch(seen),
    },
    {
      pattern:
        /fatal: unable to access '(?<url>[^']+)': (?:Problem with the SSL CA cert|error setting certificate (?:verify locations|file))/,
    },
    { pattern: /^curl: \((?:51|77)\) /, guess: true },
    { pattern: /^ERROR: cannot verify (?<host>[^\s']+)'s certificate, issued by/ },
    { pattern: /^ssl_client: (?<host>[^\s:]+): certificate verification failed/ },
  ],
  message: ({ host }) =>
    `the certificate of ${named(host, "the server")} is signed by somebody whom the build image doesn't know: a company's proxy that opens TLS, or a private server; give the image that authority: \`COPY corp.crt /usr/local/share/ca-certificates/\` and \`RUN update-ca-certificates\`, or a secret mount with \`SSL_CERT_FILE\``,
};
