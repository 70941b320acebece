import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /(?<reason>error creating (?:overlay|aufs|zfs) mount to .{1,160})/ },
    { pattern: /(?<reason>failed to register layer: (?!.*no space left).{1,160})/ },
    { pattern: /(?<reason>max depth exceeded)/ },
    { pattern: /(?<reason>failed to get layer sha256:\w+: layer does not exist|layer does not exist|layer not known)/ },
    { pattern: /(?<reason>filesystem layer verification failed for digest \S+)/ },
    { pattern: /(?<reason>unexpected commit digest sha256:\w+, expected sha256:\w+)/ },
    { pattern: /(?<reason>failed to read expected number of bytes: unexpected EOF)/ },
    {
      pattern:
        /(?<reason>mount callback failed on \S+: .{1,120}(?:input\/output error|invalid argument|operation not permitted))/,
    },
    {
      pattern:
        /(?<reason>(?:failed to mount|mounting overlay failed|kernel does not support overlay fs|'overlay' is not supported over \w+).{0,120})/,
      guess: true,
    },
    { pattern: /(?<reason>failed to get state for index \d+ on \S+)/, guess: true },
    {
      pattern:
        /(?<reason>error committing .{0,40}: database is locked|invalid database.{0,60}|unable to open database file: .{1,60}containerd)/,
      guess: true,
    },
    { pattern: /(?<reason>parent snapshot sha256:\w+ does not exist: not found)/ },
    {
      pattern:
        /(?<reason>(?:failed to extract layer|failed to prepare|mount callback failed on|failed to export image|failed to unpack image on snapshotter) .{1,200})/,
      guess: true,
      weight: "passing",
    },
    // buildah's and podman's store
    {
      pattern:
        /(?<reason>(?:[Ee]rror )?(?:committing the finished image|adding layer with blob|copying layers and metadata for container|processing tar file\()[^"]{0,3}.{1,160})/,
      guess: true,
      weight: "passing",
      when: ({ reason }) => !/no space|insufficient UIDs|subuid/.test(reason ?? ""),
    },
  ],
  message: ({ reason }) =>
    `the engine's own store of images fails (${(reason ?? "").slice(0, 140)}): clear its cache (\`docker builder prune --all\`), see whether its file system suits the storage driver, and pull again`,
};
