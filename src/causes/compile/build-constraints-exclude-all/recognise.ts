import { after, named, type Recogniser } from "../../recogniser.ts";
import { OLD_GO } from "../../words/std.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern: /build constraints exclude all Go files in (?<directory>\S+)/,
      shared: true,
      when: ({ directory }, seen) => !/\/go\/src\//.test(directory ?? "") && after(seen, OLD_GO, 4) === undefined,
    },
  ],
  message: ({ directory }) =>
    `every Go file in ${named(directory, "the directory")} is left out by its build constraints (tags, GOOS or GOARCH in its name); give the tag with \`-tags\`, or build for the platform that it is written for`,
  decide: ({ directory }) =>
    `do the files have \`//go:build\` lines or names like \`_windows.go\`, and no \`import "C"\` (\`grep -l 'import "C"' ${directory ?? ""}/*.go\`)?`,
};
