import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

export const cause = defineCause<ObstacleOf<"ssh-host-unknown">>({
  slug: "ssh-host-key-verification",
  phase: 3,
  title: "a module is fetched over ssh from a host whose key the image doesn't know",
  severity: "error",
  fault: "repository",
  confidence: "likely",
  claims: { "ssh-host-unknown": (obstacle) => obstacle },
  message: ({ module, host, mounted }) =>
    `git fetches \`${module}\` over ssh, but no known_hosts in the image has the key of \`${host}\`, so ssh refuses the connection; copy a known_hosts file that you checked to \`/root/.ssh/known_hosts\`${mounted ? "" : ", and give the step a key with `--mount=type=ssh`"}`,
  prints: () => ["Host key verification failed."],
});
