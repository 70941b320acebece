import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /error while loading shared libraries: (?<library>[^\s:]+): cannot open shared object file/ },
    { pattern: /Error loading shared library (?<library>[^\s:]+): (?:No such file or directory )?/ },
    { pattern: /Error relocating (?<program>\S+): (?<symbol>\S+): symbol not found/ },
  ],
  message: ({ library, symbol }) =>
    `the final image lacks ${named(library ?? symbol, "a shared library")}, which the program is linked to; install the library's package (without \`-dev\`) in the final stage`,
};
