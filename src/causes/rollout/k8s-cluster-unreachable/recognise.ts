import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "outside",
  rank: 4,
  wordings: [
    { pattern: /The connection to the server (?<server>\S+) was refused - did you specify the right host or port/ },
    { pattern: /Unable to connect to the server: (?<reason>.{1,200})/ },
    { pattern: /Kubernetes cluster unreachable: (?<reason>.{1,200})/ },
    { pattern: /You must be logged in to the server \((?<reason>[^)]{1,120})\)/ },
    { pattern: /the server has asked for the client to provide credentials/ },
    { pattern: /error: (?:current-context is not set|context "[^"]*" does not exist|no context exists with the name)/ },
    {
      pattern: /Error from server \(Forbidden\): .{0,200}User "(?<user>[^"]+)" cannot (?<reason>\w+ resource "[^"]+")/,
      fault: "unknown",
    },
    {
      pattern:
        /(?<reason>unable to load in-cluster configuration, KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT must be defined)/,
    },
    { pattern: /couldn't get current server API group list: (?<reason>.{1,200})/ },
    { pattern: /exec plugin: (?<reason>invalid apiVersion "[^"]+"|.{1,120})/ },
    { pattern: /Error from server: (?<reason>error dialing backend: .{1,120}|etcdserver: .{1,80})/ },
  ],
  message: ({ server, reason, user }) =>
    user !== undefined
      ? `${named(user, "the job's user")} may not ${reason ?? "do that"} in this namespace: give it a Role and a RoleBinding`
      : `the job doesn't get to the cluster${server === undefined ? "" : ` at \`${server}\``}${reason === undefined ? "" : ` (${reason.slice(0, 160)})`}: no kubeconfig in the job, an address that isn't to be reached from there, or credentials that have run out`,
};
