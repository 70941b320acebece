import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /exec: "(?<tool>pkg-config)": executable file not found in \$PATH/ },
    { pattern: /Package (?<package>\S+) was not found in the pkg-config search path/ },
    { pattern: /No package '(?<package>[^']+)' found/ },
    { pattern: /Package '(?<package>[^']+)', required by '[^']+', not found/ },
    { pattern: /^pkg-config: exit status \d+/, guess: true, weight: "passing" },
  ],
  message: (data) =>
    data["package"] === undefined
      ? "a package is built with the help of pkg-config, which is not in the image; install `pkgconf` (Alpine) or `pkg-config` (Debian), and the library's `-dev` package"
      : `pkg-config knows no library ${named(data["package"], "")}; install its \`-dev\` package in the build stage`,
};
