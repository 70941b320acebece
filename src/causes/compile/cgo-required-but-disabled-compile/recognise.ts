import { after, named, type Recogniser } from "../../recogniser.ts";
import { OLD_GO } from "../../words/std.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    {
      pattern: /build constraints exclude all Go files in (?<directory>\S+)/,
      shared: true,
      when: ({ directory }, seen) => !/\/go\/src\//.test(directory ?? "") && after(seen, OLD_GO, 4) === undefined,
    },
    // what go-sqlite3 has left without cgo
    { pattern: /undefined: (?<symbol>(?:sqlite3|gdal|vips|rdkafka|kafka)\.\w+|SQLite\w+)/, guess: true },
    // a dependency that doesn't have its own names: its files with cgo were left out
    {
      pattern:
        /(?<directory>(?:\/pkg\/mod\/|(?:^|\/|\s)vendor\/)[^\s:]{1,300})\/[^\s:/]{1,100}\.go:\d+(?::\d+)?: undefined: (?<symbol>(?!(?:any|comparable|min|max|clear)$)[A-Za-z_]\w*)$/,
      guess: true,
    },
  ],
  message: ({ directory, symbol }) =>
    `${named(directory?.replace(/^\s+/, "") ?? symbol, "the package")} is written with cgo, and cgo is off (\`CGO_ENABLED=0\`, or no C compiler in the image); install a compiler and set \`CGO_ENABLED=1\`, or take a library without cgo`,
  decide: ({ directory }) =>
    `do its files import "C" (\`grep -l 'import "C"' ${directory ?? ""}/*.go\`)? Then cgo is needed`,
};
