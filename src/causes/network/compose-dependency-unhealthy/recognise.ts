import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    // the service's own words say why, where they are in the log
    {
      pattern:
        /dependency failed to start: container (?<service>\S+) (?<state>is unhealthy|exited \(\d+\)|has no healthcheck configured)/,
      weight: "passing",
    },
    { pattern: /^ERROR: for (?<service>\S+)\s+Container "\w+" (?<state>is unhealthy)\./, weight: "passing" },
    {
      pattern: /service "(?<service>[^"]+)" didn't complete(?:d)? successfully: (?<state>exit \d+)/,
      weight: "passing",
    },
  ],
  message: ({ service, state }) =>
    `${named(service, "a service")}, for which others wait (\`depends_on\`), ${state ?? "fails"}: see its own log (\`docker compose logs\`), and for its health check \`docker inspect -f '{{json .State.Health}}'\``,
};
