/** Every command: what it is called, takes and shows. The code of a command is loaded when it runs. */
import { DUMP_FORMATS } from "./dump/names.ts";
import type { CommandSpec, OptionSpec } from "./line/spec.ts";

const FORMATS = ["pretty", "json", "sarif", "junit", "github", "gitlab"] as const;
const MODULE_ACTIONS = ["fetch", "verify", "bundle", "list", "why", "outdated"] as const;
const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
const PROXY_ACTIONS = ["serve", "warm", "verify", "gc", "import", "export"] as const;
const SHELLS = ["bash", "zsh", "fish"] as const;

const colour: OptionSpec = { name: "color", value: "WHEN", choices: ["auto", "always", "never"], summary: "colours" };

const check: CommandSpec = {
  name: "check",
  summary: "say whether the cold container build works and the image starts, and why not",
  description: `Reads the repository as the builder and the go command will read it, and runs every build on paper:
nothing is downloaded, built or started. Without -f all Dockerfiles and compose services that are there are judged.`,
  args: [
    {
      name: "DIR",
      optional: true,
      many: true,
      complete: "directory",
      summary: "directory of the repository, the current one when left out",
    },
  ],
  options: [
    { name: "file", short: "f", value: "DOCKERFILE", complete: "file", summary: "judge this Dockerfile" },
    { name: "context", value: "DIR", complete: "directory", summary: "directory of the build context" },
    { name: "target", value: "STAGE", summary: "stage to build" },
    { name: "platform", value: "OS/ARCH", summary: "platform to build for, linux/amd64 when left out" },
    {
      name: "build-arg",
      value: "NAME=VALUE",
      many: true,
      summary: "build argument; NAME alone takes it from the environment",
    },
    {
      name: "build-context",
      value: "NAME=DIR",
      many: true,
      summary: "further build context, a directory or docker-image://REF",
    },
    { name: "secret", value: "id=ID", many: true, summary: "secret that the build will be given" },
    { name: "ssh", value: "ID", many: true, summary: "ssh agent that the build will be given: default" },
    { name: "compose", value: "FILE", complete: "file", summary: "judge the services of this compose file" },
    { name: "only", value: "LEVEL", choices: ["errors", "warnings", "all"], summary: "findings to show" },
    { name: "format", value: "FORMAT", choices: FORMATS, summary: "how to show them" },
    colour,
  ],
  examples: [
    { line: "slipway check", meaning: "judge every build of this repository" },
    { line: "slipway check services/api --format json", meaning: "another directory, for a program to read" },
    {
      line: "slipway check -f build/Dockerfile --context . --build-arg VERSION=1.2",
      meaning: "as docker build is called",
    },
    { line: "slipway check --only errors --format github", meaning: "annotations in a GitHub workflow" },
  ],
  load: () => import("./check/check.ts"),
};

const explain: CommandSpec = {
  name: "explain",
  summary: "say why a build, a start or a rollout failed, from its log",
  description: `Reads what docker, BuildKit, compose, podman, kaniko, the go command, a container or Kubernetes printed, also out of
the logs of CI systems. With the repository beside it, the log says what failed and the repository why: the cause is
shown with its place and its fix.`,
  args: [{ name: "LOG", optional: true, complete: "file", summary: "the log; standard input when left out, or for -" }],
  options: [
    {
      name: "project",
      value: "DIR",
      complete: "directory",
      summary: "the repository that was built; the current directory when it has a Dockerfile or a go.mod",
    },
    { name: "no-project", summary: "judge the log alone" },
    { name: "tee", summary: "pass the log on to standard error while it is read, without its credentials" },
    { name: "format", value: "FORMAT", choices: FORMATS, summary: "how to show it" },
    colour,
  ],
  examples: [
    { line: "docker build . 2>&1 | slipway explain", meaning: "why did this build fail?" },
    { line: "slipway explain build.log --project .", meaning: "a log that is at hand, with its repository" },
    {
      line: "gh run view 123 --log-failed | slipway explain --format json",
      meaning: "a CI job, for a program to read",
    },
    {
      line: "slipway explain build.log --project . --format github",
      meaning: "annotations in the workflow whose build has failed",
    },
    { line: "kubectl describe pod api-0 | slipway explain --no-project", meaning: "why doesn't this pod start?" },
  ],
  load: () => import("./explain/explain.ts"),
};

const causes: CommandSpec = {
  name: "causes",
  summary: "list the causes of failures that Slipway knows, or explain one",
  args: [{ name: "SLUG", optional: true, complete: "cause", summary: "a cause, as a finding names it" }],
  options: [{ name: "format", value: "FORMAT", choices: ["pretty", "json"], summary: "how to show them" }, colour],
  examples: [
    { line: "slipway causes go-sum-not-copied", meaning: "what happens, why, and how to mend it" },
    { line: "slipway causes", meaning: "all of them, by phase" },
  ],
  load: () => import("./causes.ts"),
};

const dump: CommandSpec = {
  name: "dump",
  summary: "show what Slipway read from a file, as JSON",
  description: "For plan and trace FILE is a Dockerfile, and its directory the build context.",
  args: [
    { name: "FORMAT", optional: false, choices: DUMP_FORMATS, summary: "how to read it" },
    { name: "FILE", optional: false, complete: "file", summary: "the file, - for standard input" },
  ],
  options: [],
  examples: [{ line: "slipway dump dockerfile Dockerfile", meaning: "the instructions of a Dockerfile, as JSON" }],
  load: () => import("./dump/dump.ts"),
};

const modules: CommandSpec = {
  name: "modules",
  summary: "fetch the modules of a project, many at once, and verify them",
  description: `fetch  downloads what the build needs into the module cache, from the proxies of GOPROXY, and compares every
       byte with go.sum; a go command takes the result as its own. Modules that come from their origin
       (GOPRIVATE, direct) are fetched by the go command, with the credentials of this machine.
verify compares the zips, go.mod files and extracted trees of the module cache with go.sum and says which files differ,
       and go.sum with the checksum database that GOSUMDB allows.
bundle fetches, and writes exactly these modules to a directory or a tar file that serves as GOPROXY=file://…: for builds
       without network. The same modules give the same bytes. With --oci as an image for --build-context, with --vendor
       as the vendor directory that go mod vendor writes.
list   shows the build list with sizes, licence files and what go.sum vouches for; why MODULE shows who asks for a module;
       outdated asks the proxies for newer versions of direct requirements, retractions and deprecations.`,
  args: [
    { name: "ACTION", optional: false, choices: MODULE_ACTIONS, summary: "what to do" },
    {
      name: "DIR",
      optional: true,
      many: true,
      complete: "directory",
      summary: "directory of the module, the current one when left out; for why the module comes before it",
    },
  ],
  options: [
    {
      name: "output",
      short: "o",
      value: "PATH",
      complete: "file",
      summary: "where the bundle goes: a directory, or FILE.tar",
    },
    { name: "oci", summary: "bundle as an OCI image layout: --build-context modules=oci-layout://DIR" },
    { name: "vendor", summary: "bundle the vendor directory instead of a module proxy's files" },
    { name: "all", summary: "every module of the graph, as go mod download all" },
    { name: "offline", summary: "verify without the checksum database" },
    { name: "no-extract", summary: "only the downloads; a go command extracts them when it needs them" },
    { name: "format", value: "FORMAT", choices: ["pretty", "json"], summary: "how to show it" },
  ],
  examples: [
    { line: "slipway modules fetch", meaning: "fill the module cache for this module" },
    { line: "slipway modules verify", meaning: "is the cache what go.sum says, and go.sum what everybody got?" },
    { line: "slipway modules bundle --output modules.tar", meaning: "everything for a build without network" },
    {
      line: "slipway modules bundle --oci --output modules",
      meaning: "the same as an image that COPY --from and mounts take",
    },
    {
      line: "GOMODCACHE=$PWD/modcache slipway modules fetch --format json",
      meaning: "another cache, for a program to read",
    },
  ],
  load: () => import("./modules/modules.ts"),
};

const proxy: CommandSpec = {
  name: "proxy",
  summary: "serve modules to go commands and builds, each verified before it is stored",
  description: `A GOPROXY with a store of its own. What a client asks for is fetched once from the upstream proxies or from its origin,
compared with go.sum files (--sums) or with the checksum database, kept, and never changes from then on. The store is
a directory, or a bucket of S3 or of a server like it (--store s3://BUCKET/PREFIX, with the variables and files that all programs
for S3 know: AWS_ENDPOINT_URL, AWS_REGION, AWS_PROFILE …), which any number of proxies share without knowing each other, or
a repository of an OCI registry (--store oci://HOST/REPOSITORY, with the login of docker or podman). The
settings of the go command are understood: GOPROXY says who the upstreams are, GOPRIVATE, GONOPROXY and GONOSUMDB which
modules come from their origin and are told nobody, GOSUMDB who vouches; netrc has the credentials.

serve  answers go commands until it is told to end.
warm   fetches what the given go.mod and go.sum files name.
verify hashes everything that is stored once more; --remove deletes what is wrong, so that it is fetched anew.
gc     clears away what killed processes left, and with --size the zips that were used least.
import takes over a directory that is laid out as a GOPROXY, or the cache/download of a module cache; export writes one.`,
  args: [
    { name: "ACTION", optional: true, choices: PROXY_ACTIONS, summary: "what to do; serve when left out" },
    { name: "PATH", optional: true, many: true, complete: "file", summary: "what import, export and warm are about" },
  ],
  options: [
    {
      name: "listen",
      value: "ADDRESS",
      summary: "where to listen, 127.0.0.1:3000 when left out; port 0 takes a free one",
    },
    {
      name: "store",
      value: "PLACE",
      complete: "directory",
      summary:
        "a directory, ~/.cache/slipway/proxy when left out; s3://BUCKET/PREFIX?endpoint=URL&region=NAME; oci://HOST/REPOSITORY",
    },
    {
      name: "state",
      value: "DIR",
      complete: "directory",
      summary: "with a bucket or a registry: what this machine keeps (files in the making, clones); it may be lost",
    },
    {
      name: "upstream",
      value: "LIST",
      summary: "whom to ask, written as GOPROXY is, which counts when this is left out",
    },
    { name: "private", value: "PATTERNS", summary: "modules that come from their origin, as GOPRIVATE says it" },
    {
      name: "sums",
      value: "FILE",
      many: true,
      complete: "file",
      summary: "a go.sum that vouches for what it names, before the checksum database",
    },
    {
      name: "max-age",
      value: "SECONDS",
      summary: "how long lists and branches aren't asked for again, 60 when left out",
    },
    { name: "size", value: "BYTES", summary: "what a store on disk may take, as 20GiB; the zips used least go first" },
    { name: "remove", summary: "verify deletes what is wrong" },
    {
      name: "for-build",
      summary: "serve one container build, with this machine's credentials; prints the arguments of docker build",
    },
    { name: "workers", value: "N", summary: "processes that serve, 1 when left out" },
    {
      name: "config",
      value: "FILE",
      complete: "file",
      summary: "more settings in YAML: TLS, access, credentials, limits; flags come before it",
    },
    {
      name: "log",
      value: "LEVEL",
      choices: LOG_LEVELS,
      summary: "what to log on standard error, one JSON object a line",
    },
  ],
  examples: [
    { line: "slipway proxy", meaning: "a proxy for this machine; then GOPROXY=http://127.0.0.1:3000 go build" },
    {
      line: "slipway proxy --listen 0.0.0.0:3000 --store /var/lib/slipway --private 'corp.example/*'",
      meaning: "for others too, with private modules from their origin",
    },
    {
      line: "slipway proxy --listen 0.0.0.0:3000 --store s3://modules/go",
      meaning: "one of several replicas, which share a bucket",
    },
    { line: "slipway proxy --upstream off --store modules", meaning: "serve what is stored, ask nobody" },
    {
      line: "slipway proxy --for-build > build-args &",
      meaning: "then docker build $(cat build-args) . needs no secret",
    },
    { line: "slipway proxy warm services/*/go.mod", meaning: "store what these projects need" },
    { line: "slipway proxy import ~/go/pkg/mod/cache/download", meaning: "take over what this machine has" },
  ],
  load: () => import("./proxy/proxy.ts"),
};

const completions: CommandSpec = {
  name: "completions",
  summary: "print the completion script of a shell",
  args: [{ name: "SHELL", optional: false, choices: SHELLS, summary: "the shell" }],
  options: [],
  examples: [
    {
      line: "slipway completions bash > ~/.local/share/bash-completion/completions/slipway",
      meaning: "install them for bash",
    },
    { line: "slipway completions zsh > ~/.zfunc/_slipway", meaning: "for zsh, with ~/.zfunc in fpath" },
    { line: "slipway completions fish > ~/.config/fish/completions/slipway.fish", meaning: "for fish" },
  ],
  load: () => import("./completions/completions.ts"),
};

export const commands: readonly CommandSpec[] = [check, explain, modules, proxy, causes, dump, completions];
