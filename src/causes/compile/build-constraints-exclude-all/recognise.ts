import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern: /build constraints exclude all Go files in (?<directory>\S+)/,
      shared: true,
      when: ({ directory }) => !/\/go\/src\//.test(directory ?? ""),
    },
  ],
  message: ({ directory }) =>
    `every Go file in ${named(directory, "the directory")} is left out by its build constraints (tags, GOOS or GOARCH in its name); give the tag with \`-tags\`, or build for the platform that it is written for`,
  decide: ({ directory }) =>
    `do the files have \`//go:build\` lines or names like \`_windows.go\`, and no \`import "C"\` (\`grep -l 'import "C"' ${directory ?? ""}/*.go\`)?`,
};
