import { type LogData, named, type Recogniser, type Seen } from "../../recogniser.ts";
import { withinContext } from "../../words/copied.ts";

function maybe({ directory, file }: LogData, seen: Seen): boolean {
  return withinContext(directory ?? file, seen) !== true;
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 3,
  wordings: [
    {
      pattern:
        /(?<module>[^\s:@()]+)(?:@(?<version>v[^\s:@]{1,100}))? \(replaced by (?<directory>\.\.[^\s)]*|\/[^\s)]*)\): reading (?<file>\S+go\.mod): open (?<path>\S+go\.mod): no such file/,
      shared: true,
      when: maybe,
    },
    {
      pattern:
        /(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}): replacement directory (?<directory>\.\.\S*|\/\S*) does not exist/,
      shared: true,
      when: maybe,
    },
    { pattern: /reading (?<file>\.\.\S*go\.mod): open (?<path>\S+go\.mod): no such file/, shared: true, when: maybe },
  ],
  message: ({ module, directory, file }) =>
    `${named(module, "a module")} is replaced by ${named(directory ?? file, "a directory")}, which lies outside of the build context, so no COPY can bring it; build with the directory above as context, give it as a named context, or use a published version`,
  decide: ({ directory }) =>
    `does ${named(directory, "the directory")} lie above the build context? Then the context has to be a directory further up`,
};
