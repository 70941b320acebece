import { isKnown } from "../../text/unknown.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import { outputDirectory } from "./output.ts";
import type { Matched } from "./patterns.ts";

/**
 * `go run` starts main packages only. `go build -o DIR` writes main packages and nothing else, and ends where there is none
 * (https://github.com/golang/go/blob/master/src/cmd/go/internal/work/build.go, runBuild); without a directory it compiles
 * packages of any kind.
 */
export function noProgram(
  call: Call,
  command: string,
  { roots, complete, unknowns, external }: Matched,
  flags: ReadonlyMap<string, string>,
): Obstacle | undefined {
  const packages = roots
    .map((root) => ({ path: root.path, name: root.package.name }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const library = packages.find(({ name }) => name !== "main");
  if (command === "go run") return library && { kind: "no-main-package", output: undefined, packages: [library] };
  const output = flags.get("o");
  if (command !== "go build" || output === undefined || !isKnown(output)) return undefined;
  const none = packages.length > 0 && packages.every(({ name }) => name !== "main");
  const all = complete && unknowns.length === 0 && external.length === 0;
  return none && all && outputDirectory(call, output) === "yes"
    ? { kind: "no-main-package", output, packages }
    : undefined;
}
