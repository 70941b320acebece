import { named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /no matches for kind "(?<kind>[^"]+)" in version "(?<version>[^"]+)"/ },
    { pattern: /strict decoding error: (?<reason>unknown field "[^"]+"|duplicate field "[^"]+")/ },
    {
      pattern:
        /error: error validating .{0,200}: (?<reason>.{0,60}(?:unknown field|missing required field|invalid type).{0,120})/,
    },
    {
      pattern:
        /(?<reason>\S{1,200}: (?:Invalid value|Forbidden): .{0,300}(?:field is immutable|updates to \S+ spec for fields other than))/,
    },
    { pattern: /^The (?<kind>[A-Z]\w+) "[^"]+" is invalid: (?<reason>.{1,200})/ },
    { pattern: /cannot be handled as an? (?<kind>\w+): (?<reason>.{1,200})/, guess: true },
    { pattern: /error parsing \S+: error converting YAML to JSON: (?<reason>yaml: .{1,160})/ },
    { pattern: /YAML parse error on (?<kind>\S+): error converting YAML to JSON: (?<reason>yaml: .{1,160})/ },
    { pattern: /(?<reason>template: \S+:\d+(?::\d+)?: executing .{1,200})/ },
    { pattern: /(?<reason>execution error at \(.{1,200})/ },
    { pattern: /^error: (?<reason>the path "[^"]+" does not exist)/ },
    { pattern: /Error from server \(NotFound\): (?<reason>.{0,80}namespaces "[^"]+" not found)/ },
    {
      pattern:
        /(?<reason>Chart\.yaml file is missing|found in Chart\.yaml, but missing in charts\/ directory.{0,80}|values don't meet the specifications of the schema.{0,80})/,
    },
    { pattern: /Error from server \((?:Invalid|BadRequest)\): (?<reason>(?!container ).{1,200})/, guess: true },
    {
      pattern:
        /(?:UPGRADE|INSTALLATION) FAILED: (?!.{0,200}(?:timed out|timeout|deadline exceeded)|context deadline|pre-|post-)(?<reason>.{1,200})/,
      weight: "passing",
      guess: true,
    },
    {
      pattern:
        /^error: (?:unable to recognize "[^"]+"|error parsing \S+|error validating "[^"]+"|unable to decode "[^"]+"|resource mapping not found for .{1,80}): (?<reason>.{1,200})/,
      guess: true,
      weight: "passing",
    },
    {
      pattern: /^Error from server (?:\((?!NotFound|Forbidden)\w+\))?: (?<reason>(?!.{0,40}webhook).{1,200})/,
      guess: true,
      weight: "passing",
    },
    // helm and kubectl, before and while they apply
    {
      pattern:
        /(?<reason>rendered manifests contain a (?:new )?resource that already exists.{0,160}|unable to build kubernetes objects from .{1,200}|the server doesn't have a resource type "[^"]+"|the namespace from the provided object "[^"]+" does not match .{1,80}|chart "[^"]+" (?:version "[^"]+" )?not found in .{1,120}|failed to download "[^"]+".{0,120})/,
    },
  ],
  message: ({ kind, version, reason }) =>
    version === undefined
      ? `the cluster refuses the manifest: ${(reason ?? "see its message").slice(0, 200)}`
      : `the cluster has no ${named(kind, "kind")} in \`${version}\`: that API was removed in a newer release of Kubernetes, or its CustomResourceDefinition isn't installed`,
};
