import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /go: exec (?<program>\S*go\d[\w.]*): no such file or directory/ },
    { pattern: /^go: exec (?<program>go1[.\w]*): (?!.*no such file).{1,80}/, guess: true, weight: "passing" },
  ],
  message: ({ program }) =>
    `${named(program, "the Go that was downloaded")} is built for glibc and this image has musl, so it can't be started; use a golang image of that release instead of GOTOOLCHAIN`,
};
