import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /build output "(?<output>[^"]+)" already exists and is a directory/ }],
  message: ({ output }) =>
    `go would write the program to ${named(output, "a path")}, where a directory of that name stands; give another name: \`-o /out/app\``,
};
