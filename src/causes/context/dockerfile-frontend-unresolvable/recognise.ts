import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 5,
  wordings: [
    {
      pattern:
        /(?:source metadata for|resolve image config for (?:docker-image:\/\/)?)\s?docker\.io\/docker\/dockerfile(?<tag>:[\w.-]+)?:? (?<reason>.{1,300})/,
      when: ({ reason }) => /fail|denied|timeout|lookup|429|5\d\d|not found|toomany/i.test(reason ?? ""),
    },
    {
      pattern:
        /(?<reason>dial tcp.{1,200}|i\/o timeout|toomanyrequests.{0,100}|TLS handshake timeout|connection refused)/,
      when: (_, { step }) =>
        /resolve image config for (?:docker-image:\/\/)?docker\.io\/docker\/dockerfile/.test(step?.name ?? ""),
    },
  ],
  message: ({ tag }) =>
    `\`# syntax=docker/dockerfile${tag ?? ":1"}\` makes BuildKit pull that image before it reads the Dockerfile, and it can't; take the line out if nothing in the file needs it, mirror the image, or log in`,
};
