import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

const GENERATORS = new Set("protoc buf swag templ sqlc wire mockgen mockery ent oapi-codegen stringer gqlgen easyjson go-bindata statik protoc-gen-go protoc-gen-go-grpc goyacc".split(" "));

export const cause = defineCause<ObstacleOf<"tool-missing">>({
  slug: "generator-tool-missing",
  phase: 6,
  title: "a code generator is not installed in the image",
  severity: "error",
  fault: "repository",
  rank: 10,
  claims: { "tool-missing": (obstacle) => (GENERATORS.has(obstacle.tool) ? obstacle : undefined) },
  message: ({ tool, image }) => `\`${tool}\` is a generator that \`${image}\` does not have; install it with a pinned version (\`go install …@VERSION\` puts it into /go/bin) before this step`,
  prints: ({ tool }) => [`/bin/sh: ${tool}: not found`],
});
