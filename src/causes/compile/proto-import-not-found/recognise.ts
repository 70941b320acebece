import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /^(?:\S+:\d+:\d+: )?(?:Import )?"?(?<file>[\w./-]+\.proto)"?: (?:File not found\.|No such file or directory)/,
    },
    { pattern: /Import "(?<file>[^"]+\.proto)" was not found or had errors/ },
    { pattern: /Could not make proto path relative: (?<file>[^\s:]+): No such file or directory/ },
    {
      pattern: /protoc-gen-go: unable to determine Go import path for "(?<file>[^"]+)"/,
      more: () => ({ option: "go_package" }),
    },
    { pattern: /unable to determine Go import path for "(?<file>[^"]+)"/, more: () => ({ option: "go_package" }) },
    { pattern: /(?<file>[\w./-]+\.proto):\d+:\d+: ?(?:file does not exist|import "[^"]+": file does not exist)/ },
  ],
  message: ({ file, option }) =>
    option === undefined
      ? `protoc doesn't find ${named(file, "a .proto file")}: it isn't copied, \`-I\` doesn't name its directory, or the package with the include files is missing (\`protobuf-dev\`, \`libprotobuf-dev\`)`
      : `${named(file, "the .proto file")} has no \`option go_package\`, which protoc-gen-go asks for since 1.20; write it, or give \`--go_opt=M…\``,
};
