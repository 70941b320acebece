import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";
import { locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"login-without-secret">>({
  slug: "ci-secret-unavailable-on-fork",
  phase: 14,
  title: "pull requests from forks have no secrets",
  severity: "note",
  fault: "repository",
  confidence: "likely",
  claims: { "login-without-secret": (obstacle) => obstacle },
  message: ({ secret, job }) =>
    `\`secrets.${secret}\` is empty in pull requests from forks and of Dependabot, so the login ends job \`${job}\` there; give the step \`if: github.event_name != 'pull_request'\`, and push only then`,
  location: ({ place }, site) => locate(site, place),
  prints: () => ["Username and password required"],
});
