/** Programs that write files into the source tree: what they add isn't known, what was there stays. */
import { resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Call, Model } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { type Outcome, UNKNOWN_OUTCOME } from "../shell/outcome.ts";

export function generate(call: Call): Outcome {
  const { machine } = call;
  const reason = doubt(machine, `\`${call.name}\` generates files`);
  // outputs often go beside the working directory, never among the system's own
  const top = isKnown(machine.cwd) ? `/${machine.cwd.split("/")[1] ?? ""}` : "/";
  const root = /^\/(usr|bin|sbin|lib|etc|var|root)$/.test(top) ? machine.cwd : top;
  const named = namedDirs(call);
  machine.fs = machine.fs.doubt(isKnown(machine.cwd) ? [root, ...named] : ["/"], reason, false, NOT_GENERATED);
  return { status: "ok" };
}

/** Files that say what the module is are nobody's output. */
export const NOT_GENERATED: ReadonlySet<string> = new Set([
  "go.mod",
  "go.sum",
  "go.work",
  "go.work.sum",
  ".git",
  "vendor",
  "Makefile",
  "package.json",
]);

/** Directories that the words of a command name: `--go_out=/out`, `-o dist`, `plugins=grpc:/gen`. */
function namedDirs(call: Call): string[] {
  return call.args
    .flatMap((word) => word.split(/[=:,]/))
    .filter((part) => isKnown(part) && (part.startsWith("/") || part.startsWith("../")))
    .map((part) => resolvePath(call.machine.cwd, part));
}

function task(call: Call): Outcome {
  const { machine } = call;
  const reason = doubt(machine, `\`${call.name}\` runs tasks that are not followed`);
  machine.unknowns.push(reason);
  machine.fs = machine.fs.doubt(["/"], reason, true);
  return UNKNOWN_OUTCOME;
}

const names =
  "swag protoc buf templ sqlc wire mockgen mockery ent oapi-codegen statik go-bindata packr packr2 pkger esc rice easyjson stringer gqlgen goyacc ragel peg hugo tailwindcss sass esbuild tsc webpack vite rollup gen-crd-api-reference-docs controller-gen kubebuilder deepcopy-gen client-gen helm kustomize tinygo cargo rustc gcc g++ cc c++ clang cmake ninja autoconf automake configure pip pip3 python python3 poetry uv gem pecl pear luarocks easy_install pipenv rustup bundle composer php perl ruby java mvn gradle dotnet flutter dart mkdocs swagger go-winres jar mkcert windres windmc";

/** Runners of tasks that are described in files of their own: anything may happen. */
export const runners: Readonly<Record<string, Model>> = Object.fromEntries(
  "task just mage bazel bazelisk goreleaser earthly dagger air dlv nix ansible-playbook bake"
    .split(" ")
    .map((name) => [name, task]),
);

export const generators: Readonly<Record<string, Model>> = {
  ...Object.fromEntries(names.split(" ").map((name) => [name, generate])),
  ...runners,
};
