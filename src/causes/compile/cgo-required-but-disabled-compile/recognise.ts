import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    {
      pattern: /build constraints exclude all Go files in (?<directory>\S+)/,
      shared: true,
      when: ({ directory }) => !/\/go\/src\//.test(directory ?? ""),
    },
    // what go-sqlite3 has left without cgo
    { pattern: /undefined: (?<symbol>(?:sqlite3|gdal|vips|rdkafka|kafka)\.\w+|SQLite\w+)/, guess: true },
  ],
  message: ({ directory, symbol }) =>
    `${named(directory ?? symbol, "the package")} is written with cgo, and cgo is off (\`CGO_ENABLED=0\`, or no C compiler in the image); install a compiler and set \`CGO_ENABLED=1\`, or take a library without cgo`,
  decide: ({ directory }) =>
    `do its files import "C" (\`grep -l 'import "C"' ${directory ?? ""}/*.go\`)? Then cgo is needed`,
};
