import type { ObstacleOf } from "../../../build/obstacle.ts";
import { defineCause } from "../../cause.ts";

const GENERATORS = new Set(
  "protoc buf swag templ sqlc wire mockgen mockery ent oapi-codegen stringer gqlgen easyjson go-bindata statik protoc-gen-go protoc-gen-go-grpc goyacc".split(
    " ",
  ),
);

/** Modules that `go install` gets these programs from. */
const MODULES: Readonly<Record<string, string>> = {
  swag: "github.com/swaggo/swag/cmd/swag",
  templ: "github.com/a-h/templ/cmd/templ",
  sqlc: "github.com/sqlc-dev/sqlc/cmd/sqlc",
  wire: "github.com/google/wire/cmd/wire",
  mockgen: "go.uber.org/mock/mockgen",
  mockery: "github.com/vektra/mockery/v2",
  "oapi-codegen": "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen",
  stringer: "golang.org/x/tools/cmd/stringer",
  gqlgen: "github.com/99designs/gqlgen",
  buf: "github.com/bufbuild/buf/cmd/buf",
  "protoc-gen-go": "google.golang.org/protobuf/cmd/protoc-gen-go",
  "protoc-gen-go-grpc": "google.golang.org/grpc/cmd/protoc-gen-go-grpc",
};

export const cause = defineCause<ObstacleOf<"tool-missing">>({
  slug: "generator-tool-missing",
  phase: 6,
  title: "a code generator is not installed in the image",
  severity: "error",
  fault: "repository",
  rank: 10,
  claims: { "tool-missing": (obstacle) => (GENERATORS.has(obstacle.tool) ? obstacle : undefined) },
  message: ({ tool, image }) => {
    const module = MODULES[tool];
    const how = module
      ? `\`go install ${module}@VERSION\` puts it into /go/bin`
      : tool === "protoc"
        ? "the package is called `protobuf-compiler` on Debian, `protoc` on Alpine"
        : "with a pinned version";
    return `\`${tool}\` is a generator that \`${image}\` does not have, so the step fails; install it before (${how}), or commit what it generates`;
  },
  prints: ({ tool }, { hit, plan }) => {
    const text = hit.span ? plan.dockerfile.source.text.slice(hit.span.start, hit.span.end) : "";
    return [
      /\bgo generate\b/.test(text)
        ? `running "${tool}": exec: "${tool}": executable file not found in $PATH`
        : `/bin/sh: 1: ${tool}: not found`,
    ];
  },
});
