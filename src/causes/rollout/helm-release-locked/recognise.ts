import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [{ pattern: /another operation \(install\/upgrade\/rollback\) is in progress/ }],
  message: () =>
    "the release's last operation is still pending: another job deploys at the same time, or one was killed; `helm history NAME`, then `helm rollback NAME REVISION`, and let only one job deploy at a time",
};
