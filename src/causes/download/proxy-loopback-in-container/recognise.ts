import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 3,
  wordings: [
    {
      pattern:
        /proxyconnect tcp: dial tcp (?<address>127\.\d+\.\d+\.\d+:\d+|\[::1\]:\d+|localhost:\d+): connect: connection refused/,
    },
    {
      pattern:
        /(?<url>https?:\/\/(?:127\.\d+\.\d+\.\d+|localhost)(?::\d+)?)\/\S*@v\/\S*: dial tcp (?<address>\S+): connect: connection refused/,
    },
    {
      pattern: /[Ff]ailed to connect to (?<address>127\.0\.0\.1|localhost) port \d+.*[Cc]onnection refused/,
      weight: "passing",
    },
  ],
  message: ({ address, url }) =>
    `${named(url ?? address, "the proxy")} is the container itself, where no proxy listens; name the host as the build sees it (\`host.docker.internal\`, or the bridge's address), or build with \`--network=host\``,
};
