import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 1,
  wordings: [
    {
      pattern:
        /unexpected status from (?:PUT|PATCH|POST) request to https?:\/\/(?<host>[^\s/]+)\/v2\/\S+\/blobs\/uploads\/\S*: (?<status>(?:5\d\d|413) [A-Z][\w ]{1,40})/,
    },
    { pattern: /failed to (?:push|copy).{0,300}: io: read\/write on closed pipe/, guess: true },
    { pattern: /blob upload unknown(?: to registry)?/, guess: true },
    { pattern: /error parsing HTTP (?<status>413) response body/ },
    // whatever else ends a push
    {
      pattern:
        /unexpected status from (?:PUT|PATCH|POST|HEAD) request to https?:\/\/(?<host>[^\s/]+)\/v2\/\S+\/(?:blobs|manifests)\/\S*: (?<status>4(?!0[134]|13|29)\d\d [A-Z][\w ]{1,40})/,
      guess: true,
      // what is asked before a base image is pulled
      when: (_, { lines, at }) => !/source metadata|failed to resolve/.test(lines[at]?.text ?? ""),
    },
    {
      pattern:
        /(?:failed to push \S+: |failed to push to destination \S+: )(?!.{0,300}(?:40[13]|[Dd]enied|DENIED|[Uu]nauthorized|UNAUTHORIZED|x509|HTTPS client|no such host|tag does not exist|not found)).{1,200}/,
      guess: true,
      weight: "passing",
    },
    {
      pattern:
        /failed to solve: (?:\S+: )?failed to copy: (?!httpReadSeeker|.{0,300}(?:40[13]|denied|unauthorized|no such host|x509|no space)).{1,200}/,
      guess: true,
      weight: "passing",
    },
  ],
  message: ({ host, status }) =>
    `${named(host, "the registry")} ${status === undefined ? "breaks off the upload" : `answers \`${status}\` when a layer is uploaded`}: it is in trouble, its disk is full, or a proxy before it allows no bodies of that size; push again, and see the proxy's limit (nginx: \`client_max_body_size\`, in an Ingress \`proxy-body-size\`)`,
  decide: () => "does a small image reach the same registry? Then it is the size of the layer, or a proxy's time limit",
};
