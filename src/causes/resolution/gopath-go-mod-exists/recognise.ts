import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /^(?:go: )?\$GOPATH\/go\.mod exists but should not/ }],
  message: () =>
    "the module lies in GOPATH itself (`/go`, where golang images start), which Go up to 1.21 refuses; set another directory before `COPY`: `WORKDIR /src`",
};
