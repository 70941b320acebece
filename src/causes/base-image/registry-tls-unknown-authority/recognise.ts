import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 3,
  wordings: [
    {
      pattern:
        /\/\/(?<host>[^\s/"]+)\/v2\/\S*: .{0,60}x509: (?<reason>certificate signed by unknown authority|certificate is valid for .{1,120}|certificate relies on legacy Common Name.{0,60}|cannot validate certificate for .{1,60})/,
    },
  ],
  message: ({ host }) =>
    `the builder doesn't trust the certificate of ${named(host, "the registry")}; give its authority to the daemon (\`/etc/docker/certs.d/${host ?? "HOST"}/ca.crt\`), to BuildKit (buildkitd.toml) or to podman (\`certs.d\`), not to the image`,
};
