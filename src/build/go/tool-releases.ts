/**
 * Widely used programs whose newest release asks for a recent Go. What `@latest` stands for is decided on the day of the
 * build; a release that asked for a Go is rarely followed by one that asks for less, but nobody promises it.
 * Source: `go list -m -f '{{.Version}} {{.GoVersion}}' MODULE@latest`, 2026-11-25.
 */
import type { Obstacle } from "../obstacle.ts";
import { type Call } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { atLeast, type GoSettings, olderThan } from "./settings.ts";

const RELEASES: Readonly<Record<string, readonly [release: string, needs: string]>> = {
  "github.com/a-h/templ": ["v0.3.1100", "1.26.0"],
  "github.com/air-verse/air": ["v1.67.4", "1.26.0"],
  "github.com/bufbuild/buf": ["v1.75.0", "1.26.7"],
  "github.com/go-delve/delve": ["v1.27.2", "1.25.0"],
  "github.com/golang-migrate/migrate/v4": ["v4.20.1", "1.25.11"],
  "github.com/golangci/golangci-lint": ["v1.64.8", "1.23.0"],
  "github.com/golangci/golangci-lint/v2": ["v2.15.0", "1.26.0"],
  "github.com/goreleaser/goreleaser/v2": ["v2.18.2", "1.27.1"],
  "github.com/oapi-codegen/oapi-codegen/v2": ["v2.8.2", "1.25.0"],
  "github.com/pressly/goose/v3": ["v3.30.0", "1.26.0"],
  "github.com/securego/gosec/v2": ["v2.30.0", "1.26.0"],
  "github.com/sqlc-dev/sqlc": ["v1.31.1", "1.26.0"],
  "github.com/vektra/mockery/v2": ["v2.53.7", "1.25.0"],
  "go.uber.org/mock": ["v0.6.0", "1.23.0"],
  "golang.org/x/tools": ["v0.52.0", "1.26.0"],
  "golang.org/x/tools/gopls": ["v0.24.0", "1.27.0"],
  "golang.org/x/vuln": ["v1.9.0", "1.26.0"],
  "google.golang.org/grpc/cmd/protoc-gen-go-grpc": ["v1.6.2", "1.25.0"],
  "google.golang.org/protobuf": ["v1.36.12", "1.23"],
  "honnef.co/go/tools": ["v0.8.2", "1.26.0"],
  "mvdan.cc/gofumpt": ["v0.12.0", "1.26.0"],
};

/** Remarks on a `PACKAGE@latest` that the image's Go is too old for, and then doubts that the command passes. */
export function remarkLatest(call: Call, settings: GoSettings, operands: readonly string[]): boolean {
  const { machine } = call;
  const found = operands.map((operand) => latestTooNew(operand, settings)).find((obstacle) => obstacle !== undefined);
  if (!found) return false;
  machine.remarks.push(call.run.met(found, call.start, call.end));
  machine.unknowns.push(doubt(machine, `whether the newest \`${found.package}\` still takes Go ${found.running}`));
  return true;
}

function latestTooNew(
  operand: string,
  { running, gotoolchain }: GoSettings,
): Extract<Obstacle, { kind: "latest-tool-too-new" }> | undefined {
  const [path = "", version] = operand.split("@");
  const release = version === "latest" ? releaseOf(path) : undefined;
  if (!release || running === undefined) return undefined;
  // where another toolchain may be fetched, go fetches it; before 1.21 a newer go line alone stopped nothing
  if (!atLeast(running, "1.21") || gotoolchain?.startsWith("local") !== true || gotoolchain.includes("+"))
    return undefined;
  const [name, needs] = release;
  if (olderThan(running, needs) !== true) return undefined;
  return { kind: "latest-tool-too-new", package: path, release: name, needs, running };
}

/** Of the module with the longest path: modules lie in one another. */
function releaseOf(path: string): readonly [string, string] | undefined {
  for (let at = path.replace(/\/\.\.\.$/, ""); at.includes("/"); at = at.slice(0, at.lastIndexOf("/"))) {
    const found = RELEASES[at];
    // `m/v3` is another module than `m`
    if (found) return /^\/v\d+(\/|$)/.test(path.slice(at.length)) ? undefined : found;
  }
  return undefined;
}
