import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /Binary was compiled with 'CGO_ENABLED=0', (?<module>\S+) requires cgo to work/ },
    { pattern: /(?<module>go-sqlite3|sqlite3|kafka|rdkafka|gosnowflake)\b.*requires cgo/, guess: true },
  ],
  message: ({ module }) =>
    `${named(module, "a library")} needs cgo, and the program was built without (\`CGO_ENABLED=0\`, or no C compiler in the build image); build with \`CGO_ENABLED=1\` and a compiler, or use a library in pure Go`,
};
