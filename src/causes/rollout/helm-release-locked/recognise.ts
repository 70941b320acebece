import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  wordings: [
    { pattern: /another operation \(install\/upgrade\/rollback\) is in progress/ },
    {
      pattern:
        /"(?<release>[^"]+)" has no deployed releases|cannot re-use a name that is still in use|invalid ownership metadata/,
    },
  ],
  message: ({ release }) =>
    release !== undefined
      ? `the release \`${release}\` has never been deployed whole: remove the failed one (\`helm uninstall ${release}\`) and install it again`
      : "the release's last operation is still pending: another job deploys at the same time, or one was killed; `helm history NAME`, then `helm rollback NAME REVISION`, and let only one job deploy at a time",
};
