import { type LogData, named, type Recogniser, type Seen } from "../../recogniser.ts";
import { withinContext } from "../../words/copied.ts";

function maybe({ directory, file }: LogData, seen: Seen): boolean {
  return withinContext(directory ?? file, seen) !== false;
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    {
      pattern:
        /(?<module>[^\s:@()]+)(?:@(?<version>v[^\s:@]{1,100}))? \(replaced by (?<directory>[^\s)]+)\): reading (?<file>\S+go\.mod): open (?<path>\S+go\.mod): no such file/,
      shared: true,
      when: maybe,
    },
    {
      pattern:
        /(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}): replacement directory (?<directory>\S+) does not exist/,
      shared: true,
      when: maybe,
    },
    {
      pattern: /go: (?:error reading|parsing) (?<path>\/\S*go\.mod): open (?<file>\/\S*go\.mod): no such file/,
      shared: true,
      when: maybe,
    },
    { pattern: /reading (?<file>\.\.\S*go\.mod): open (?<path>\S+go\.mod): no such file/, shared: true, when: maybe },
    { pattern: /go: parsing (?<directory>\.{1,2}\/\S*)\/?go\.mod: open \S+: no such file or directory/ },
    { pattern: /go: replacement directory (?<directory>\S+) does not exist/ },
  ],
  message: ({ module, directory, file }) =>
    `${named(module, "a module")} is replaced by ${named(directory ?? file, "a directory")}, which is not in the image when go needs it; copy that directory (at least its go.mod and go.sum) before the first go command`,
  decide: ({ directory }) =>
    `is ${named(directory, "the directory")} inside of the build context? Then a COPY before this step brings it; an empty directory is a git submodule that was not checked out`,
};
