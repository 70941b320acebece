/** Steps of other ecosystems in the same Dockerfile: named as what they are, never given a Go cause. */
import type { LogStep } from "../log/transcript.ts";

const TOOL =
  /(?:^|[\s;&|(/])(npm|npx|yarn|pnpm|bun|corepack|node|ng|vite|webpack|pip3?|python3?|poetry|uv|pipenv|conda|mvn|mvnw|gradle|gradlew|cargo|rustup|bundle|gem|composer|php|dotnet|mix|sbt|flutter|swift)(?=$|\s)/;

/** The program of another ecosystem that a step runs; undefined when go, make or a script may be to blame. */
export function foreignTool(step: LogStep | undefined): string | undefined {
  const instruction = step?.instruction;
  if (instruction === undefined || /(?:^|[\s;&|(/])(?:go|make|task|mage)\s/.test(instruction)) return undefined;
  return TOOL.exec(instruction.replace(/^RUN /, " "))?.[1];
}
