import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /client version (?<client>[\d.]+) is too old\. Minimum supported API version is (?<server>[\d.]+)/ },
    { pattern: /client version (?<client>[\d.]+) is too new\. Maximum supported API version is (?<server>[\d.]+)/ },
    {
      pattern:
        /client (?:and server don't have same version|is newer than server) \(client(?: API version)? ?: ?(?<client>[\d.]+), server(?: API version)? ?: ?(?<server>[\d.]+)\)/,
    },
    { pattern: /API error \(400\): client is newer than server/ },
  ],
  message: ({ client, server }) =>
    `the docker client speaks API ${named(client, "of another version")}, the daemon wants ${named(server, "another one")}: update the one that is behind, or set \`DOCKER_API_VERSION=${server ?? "VERSION"}\` for the client`,
};
