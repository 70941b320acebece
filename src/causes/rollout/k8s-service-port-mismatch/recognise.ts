import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 2,
  wordings: [
    // kubectl port-forward
    { pattern: /error: Service (?<service>\S+) does not have a service port (?<port>\d+)/ },
    { pattern: /error: Pod '(?<pod>[^']+)' does not have a named port '(?<port>[^']+)'/ },
    {
      pattern:
        /an error occurred forwarding \d+ -> (?<port>\d+): error forwarding port \d+ to pod .{0,400}[Cc]onnection refused/,
      guess: true,
    },
    // the API server's proxy; also while no pod is ready yet
    {
      pattern: /no endpoints available for service "(?<service>[^"]+)"/,
      guess: true,
      when: (_, { lines, at }) => !/webhook/.test(lines[at]?.text ?? ""),
    },
    // ingress-nginx
    {
      pattern: /[Ss]ervice "?(?<service>[\w./-]+)"? does not have any active [Ee]ndpoints?/,
      weight: "passing",
      guess: true,
    },
  ],
  message: ({ service, port, pod }) => {
    if (pod !== undefined)
      return `the service sends to port ${named(port, "")} of pod \`${pod}\`, and no container names a port so; align \`targetPort\` with \`ports[].name\` of the container`;
    if (service === undefined)
      return `nobody listens on port ${named(port, "")} in the pod: \`targetPort\` names another port than the program listens on, or it listens on another one than you think`;
    return port === undefined
      ? `no ready pod stands behind service \`${service}\`: its selector and the pods' labels differ, its \`targetPort\` names a port that no container has, or the pods aren't ready; \`kubectl get endpointslices,pods --show-labels\``
      : `service \`${service}\` has no port \`${port}\`: what is named there is \`port\` of the service, not the container's; \`kubectl get service ${service}\``;
  },
};
