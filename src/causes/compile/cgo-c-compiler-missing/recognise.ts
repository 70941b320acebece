import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /cgo: C compiler "(?<compiler>[^"]+)" not found/ },
    { pattern: /exec: "(?<compiler>gcc|cc|clang|g\+\+)": executable file not found in \$PATH/ },
    { pattern: /cgo: exec (?<compiler>gcc|cc|clang): exec: / },
  ],
  message: ({ compiler }) =>
    `cgo needs a C compiler, and ${named(compiler, "it")} is not in the image; set \`CGO_ENABLED=0\` if no dependency needs cgo, else install it: \`apk add --no-cache build-base\`, or \`apt-get install -y gcc libc6-dev\``,
};
