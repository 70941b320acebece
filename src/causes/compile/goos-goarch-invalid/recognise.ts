import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /unsupported GOOS\/GOARCH pair (?<pair>\S+)/ },
    { pattern: /cmd\/go: unsupported GOOS\/GOARCH pair (?<pair>\S+)/ },
    { pattern: /(?:go: )?invalid (?<pair>GOARM|GOAMD64|GO386|GOMIPS|GOPPC64|GOARM64|GORISCV64): must be / },
  ],
  message: ({ pair }) =>
    `Go has no platform ${named(pair, "of that name")}; GOOS and GOARCH are Go's own words: \`GOOS=$TARGETOS GOARCH=$TARGETARCH\`, not TARGETPLATFORM or \`uname -m\``,
};
