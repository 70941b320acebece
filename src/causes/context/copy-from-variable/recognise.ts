import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /variable expansion is not supported for --from/ }],
  message: () =>
    "`COPY --from=` takes no variable; name a stage for it: `FROM ${IMAGE} AS source` at the top (with a global ARG), then `COPY --from=source`",
};
