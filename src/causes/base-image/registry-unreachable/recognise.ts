import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 1,
  wordings: [
    {
      pattern:
        /(?:error pulling image(?: configuration)?|failed to copy|download failed after attempts=\d+): (?<reason>.{0,500}(?:connection reset|i\/o timeout|EOF|TLS handshake timeout|connection refused|no such host).{0,60})/,
    },
    {
      pattern:
        /(?:failed to do request: )?(?:Head|Get|Post) "?https?:\/\/(?<host>[^\s/":]+(?::\d+)?)\/(?:v2\/|token|service\/token)[^\s"]*"?: (?<reason>dial tcp[^;]{1,200}|net\/http: .{1,120}|context deadline exceeded.{0,80}|EOF|read tcp .{1,200}|proxyconnect tcp: .{1,200})/,
    },
    {
      pattern: /failed to fetch (?:anonymous|oauth) token: (?<reason>.{1,300})/,
      when: ({ reason }) => !/40[13]|unauthorized/i.test(reason ?? ""),
    },
    {
      pattern:
        /failed to resolve source metadata for (?<image>\S+): .{0,200}(?<reason>dial tcp: lookup .{1,160}|i\/o timeout|connection refused|TLS handshake timeout|context deadline exceeded)/,
    },
    {
      pattern: /pinging container registry (?<host>[^\s:]+): (?<reason>Get .{1,200})/,
      when: ({ reason }) => /dial|timeout|EOF/.test(reason ?? ""),
    },
    { pattern: /(?<reason>error parsing HTTP (?:408|5\d\d) response body)/, guess: true },
    { pattern: /ResourceInitializationError: (?<reason>unable to pull (?:secrets|registry).{1,200})/, guess: true },
    {
      pattern:
        /Failed to pull image "(?<image>[^"]+)": .{0,200}(?<reason>context (?:deadline exceeded|canceled)|code = (?:DeadlineExceeded|Canceled))/,
      guess: true,
    },
    {
      pattern: /Failed to pull image "(?<image>[^"]+)": .{0,200}(?<reason>error pulling image configuration): /,
      guess: true,
    },
    {
      pattern: /failed to resolve source metadata for (?<image>\S+): (?<reason>.{1,160})/,
      weight: "passing",
      guess: true,
    },
    // whatever else befalls a request to a registry
    {
      pattern:
        /(?:Head|Get|Post) "?https?:\/\/(?<host>[^\s/":]+(?::\d+)?)\/(?:v2\/|token|service\/token)[^\s"]*"?: (?<reason>(?!.{0,200}(?:x509|HTTP response to HTTPS|unauthorized|denied)).{1,160})/,
      guess: true,
      weight: "passing",
    },
    {
      pattern:
        /(?:httpReadSeeker: failed open|failed to authorize): (?<reason>(?!.{0,200}(?:unexpected status|x509|insufficient_scope|40[13]|denied)).{1,160})/,
      guess: true,
      weight: "passing",
    },
    // podman, buildah, kaniko
    {
      pattern:
        /(?:initializing source (?:docker:\/\/)?(?<image>[^\s:]+\S*): |getting stage builder for stage \d+: |creating build container: )(?<reason>(?!.{0,300}(?:adding layer|copying layers|finished image|subuid|unauthorized|denied|manifest unknown|MANIFEST_UNKNOWN|x509|toomanyrequests)).{1,200})/,
      guess: true,
      weight: "passing",
    },
    {
      pattern:
        /(?:failed to get filesystem from image|error pulling image configuration|stream error: stream ID \d+; \w+ while pulling): ?(?<reason>(?!.{0,300}(?:no space|denied|unauthorized|permitted)).{0,160})/,
      guess: true,
      weight: "passing",
    },
  ],
  message: ({ host, image, reason }) =>
    `the builder can't reach the registry${host === undefined && image === undefined ? "" : ` ${named(host ?? image, "")}`} (${(reason ?? "").slice(0, 80)}); pulls are made by the daemon, not by the build: its DNS, its proxy (a systemd drop-in or daemon.json, not build arguments) and the firewall count`,
};
