/**
 * Why a step can't succeed, as the program that fails sees it: typed facts without words. Which cause of the catalogue it
 * is, and whose fault, is decided in `causes/` with the repository at hand. One file above the usual length: it is a single
 * union, and whoever adds a kind has to see those that are there.
 */
import type { Span } from "../text/source.ts";
import type { DeployObstacle } from "./observe/deploy-obstacles.ts";
import type { RunObstacle } from "./observe/obstacles.ts";
import type { PlanObstacle } from "./observe/plan-obstacles.ts";

/** A place in a file of the repository. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly span?: Span | undefined;
}

/** Copy, add and mount sources. */
export type CopyObstacle =
  | {
      readonly kind: "source-missing";
      readonly instruction: "COPY" | "ADD" | "RUN";
      /** As written, expanded. */
      readonly source: string;
      /** Place of the word. */
      readonly span: Span;
      readonly from: "context" | "stage" | "image";
      readonly stage: number | undefined;
      /** Snapshot path looked for, when from the context. */
      readonly contextPath: string | undefined;
      /** True when the file is there but .dockerignore hides it. */
      readonly ignored: { readonly file: string; readonly line: number; readonly pattern: string } | undefined;
    }
  | { readonly kind: "stage-unknown"; readonly name: string; readonly span: Span }
  | { readonly kind: "copy-onto-file"; readonly destination: string; readonly span: Span }
  | { readonly kind: "workdir-onto-file"; readonly path: string; readonly workdir: string; readonly span: Span }
  | { readonly kind: "copy-file-onto-dir"; readonly destination: string; readonly span: Span }
  | { readonly kind: "chown-unknown"; readonly user: string; readonly span: Span };

/** What stands in the Dockerfile can't be built at all. */
export type DockerfileObstacle =
  | {
      readonly kind: "dockerfile-error";
      readonly message: string;
      readonly layer: "parser" | "instruction" | "stages";
      readonly span: Span;
    }
  | { readonly kind: "dockerfile-missing"; readonly path: string; readonly service: string | undefined }
  | { readonly kind: "ignore-error"; readonly file: string; readonly line: number; readonly message: string }
  | { readonly kind: "base-impossible"; readonly ref: string; readonly reason: string; readonly span: Span }
  | { readonly kind: "secret-missing"; readonly id: string; readonly span: Span }
  | { readonly kind: "ssh-missing"; readonly id: string; readonly span: Span };

/** Of the shell and of ordinary programs. */
export type ShellObstacle =
  | { readonly kind: "shell-missing"; readonly shell: string }
  | {
      readonly kind: "tool-missing";
      readonly tool: string;
      readonly image: string;
      readonly script: string | undefined;
    }
  | { readonly kind: "not-executable"; readonly path: string; readonly contextPath: string | undefined }
  | {
      readonly kind: "interpreter-missing";
      readonly path: string;
      readonly interpreter: string;
      readonly crlf: boolean;
    }
  | { readonly kind: "file-missing"; readonly program: string; readonly path: string }
  | { readonly kind: "exit"; readonly program: string; readonly status: number }
  | { readonly kind: "option-unsupported"; readonly shell: string; readonly option: string }
  | { readonly kind: "make-target-missing"; readonly target: string; readonly makefile: string | undefined }
  | {
      readonly kind: "make-shell-missing";
      readonly shell: string;
      readonly makefile: string;
      readonly image: string;
    }
  | { readonly kind: "make-no-makefile"; readonly dir: string }
  | { readonly kind: "package-unknown"; readonly manager: string; readonly name: string }
  | { readonly kind: "apt-lists-missing"; readonly name: string }
  | { readonly kind: "not-a-git-repository"; readonly dir: string };

/** Of the go command. */
export type GoObstacle =
  | {
      readonly kind: "go-mod-not-found";
      readonly dir: string;
      readonly command: string;
      readonly below: string | undefined;
      /** As printed. */ readonly text: string;
    }
  | { readonly kind: "go-mod-in-gopath"; readonly path: string; readonly goVersion: string }
  | {
      readonly kind: "go-too-old";
      readonly what: string;
      readonly place: Place | undefined;
      readonly required: string;
      /** Language version of `required`: the tag of an image that has it. */
      readonly series: string;
      readonly running: string;
      readonly local: boolean;
      /** As printed. */
      readonly text: string;
      /** The module is loaded, or (before Go 1.21) compiled. */
      readonly when: "load" | "compile";
    }
  | {
      readonly kind: "toolchain-unavailable";
      readonly name: string;
      /** Language version of `name`. */
      readonly series: string;
      readonly place: Place | undefined;
      readonly reason: "language-version" | "off" | "path" | "musl";
      readonly text: string;
    }
  | {
      readonly kind: "go-mod-invalid";
      readonly file: string;
      readonly path: string;
      readonly line: number;
      readonly message: string;
      readonly goVersion: string;
      readonly cwd: string;
      /** Each line can be read, but not what they say together. */
      readonly together?: boolean;
      /** What is printed instead, of the go.mod of a module that a directory replaces. */
      readonly text?: string;
    }
  | {
      readonly kind: "go-work-invalid";
      readonly file: string;
      readonly path: string;
      readonly line: number;
      readonly message: string;
      readonly goVersion: string;
      readonly cwd: string;
    }
  | {
      readonly kind: "go-sum-missing";
      readonly module: string;
      readonly version: string;
      /** What asks for it: a package, or the module's own go.mod. */
      readonly entry: "zip" | "go.mod";
      readonly package: string | undefined;
      readonly importer: Place | undefined;
      /** go.sum isn't in the image at all. */
      readonly fileMissing: boolean;
      /** Path of the go.sum that the go command reads, in the image. */
      readonly path: string;
    }
  | {
      readonly kind: "go-sum-malformed";
      readonly file: string;
      readonly path: string;
      readonly line: number;
      readonly message: string;
    }
  | {
      readonly kind: "package-missing";
      readonly package: string;
      readonly own: boolean;
      readonly dir: string | undefined;
      readonly importer: Place | undefined;
      readonly vendor: boolean;
      readonly goMod: Place | undefined;
      readonly module: string | undefined;
      /** Directory with a go.mod of its own that the package lies in. */ readonly nested: string | undefined;
    }
  | {
      readonly kind: "std-package-missing";
      readonly package: string;
      readonly since: string | undefined;
      /** The word of GOEXPERIMENT that this Go asks for. */ readonly experiment?: string;
      readonly running: string;
      readonly importer: Place | undefined;
    }
  | {
      readonly kind: "updates-needed";
      readonly goMod: Place;
      readonly by: string;
      readonly byGoMod: Place | undefined;
      readonly requires: string;
      readonly has: string | undefined;
    }
  | {
      readonly kind: "replace-dir-missing";
      readonly module: string;
      readonly target: string;
      readonly path: string;
      readonly goMod: Place;
      readonly outside: boolean;
      /** As printed. */ readonly text: string;
    }
  | {
      readonly kind: "work-module-missing";
      readonly use: string;
      readonly path: string;
      readonly goWork: Place;
      /** Of all missing ones, as go.work names them, with the directory in the image. */ readonly missing: readonly {
        readonly use: string;
        readonly dir: string;
      }[];
      readonly text: string;
    }
  | { readonly kind: "work-excludes-dir"; readonly dir: string; readonly goWork: string }
  | {
      readonly kind: "work-go-version";
      readonly module: string;
      readonly required: string;
      readonly listed: string;
      readonly goWork: Place;
      readonly text: string;
    }
  | {
      readonly kind: "vendor-inconsistent";
      readonly lines: readonly string[];
      readonly dir: string;
      readonly vendorThere: boolean;
    }
  | { readonly kind: "package-dir-missing"; readonly pattern: string; readonly dir: string }
  | { readonly kind: "no-go-files"; readonly pattern: string; readonly dir: string; readonly testOnly: boolean }
  | {
      readonly kind: "constraints-exclude-all";
      readonly package: string;
      readonly dir: string;
      readonly importer: Place | undefined;
      readonly cgoOnly: boolean;
      readonly files: readonly string[];
    }
  | {
      readonly kind: "mixed-packages";
      readonly dir: string;
      readonly names: readonly { readonly name: string; readonly file: string }[];
    }
  | { readonly kind: "import-cycle"; readonly packages: readonly string[]; readonly place: Place }
  | { readonly kind: "import-main"; readonly package: string; readonly importer: Place }
  | { readonly kind: "internal-not-allowed"; readonly package: string; readonly importer: Place }
  | { readonly kind: "go-file-invalid"; readonly place: Place; readonly message: string }
  | {
      readonly kind: "embed-failed";
      readonly place: Place;
      readonly pattern: string;
      readonly message: string;
      readonly reason: "no-match" | "invalid" | "empty-dir" | "irregular" | "other-module" | "name";
      readonly dir: string;
    }
  | {
      readonly kind: "outside-module";
      readonly pattern: string;
      readonly dir: string;
      readonly nested: string | undefined;
    }
  | { readonly kind: "output-is-directory"; readonly output: string }
  | { readonly kind: "multiple-to-file"; readonly output: string; readonly packages: number }
  | {
      /** `go run`, or `go build` with a directory to write programs to. */
      readonly kind: "no-main-package";
      readonly output: string | undefined;
      readonly packages: readonly { readonly path: string; readonly name: string }[];
    }
  | { readonly kind: "output-not-writable"; readonly path: string; readonly uid: number | undefined }
  | {
      readonly kind: "cgo-compiler-missing";
      readonly compiler: string;
      readonly package: string;
      readonly image: string;
    }
  | {
      readonly kind: "cgo-headers-missing";
      readonly header: string;
      readonly package: string;
      readonly libc: boolean;
      readonly image: string;
    }
  | { readonly kind: "cgo-pkg-config-missing"; readonly package: string; readonly name: string; readonly tool: boolean }
  | {
      readonly kind: "cgo-library-missing";
      readonly package: string;
      /** As in `-lname`. */
      readonly library: string;
      readonly image: string;
      readonly place: Place | undefined;
      /** Directories of the repository that `-L` names, in which it isn't either. */
      readonly dirs: readonly string[];
      /** One of them has the file in the repository, but not in the image. */
      readonly left: string | undefined;
    }
  | { readonly kind: "cgo-cross-compiler"; readonly goarch: string; readonly host: string; readonly package: string }
  | { readonly kind: "cgo-musl-lfs64"; readonly module: string; readonly version: string; readonly image: string }
  | { readonly kind: "cgo-musl-glibc-lib"; readonly module: string; readonly version: string; readonly image: string }
  | { readonly kind: "cgo-required"; readonly package: string; readonly importer: Place | undefined }
  | { readonly kind: "race-requires-cgo"; readonly explicit: boolean }
  | { readonly kind: "goos-goarch-invalid"; readonly goos: string; readonly goarch: string }
  | { readonly kind: "cache-not-writable"; readonly path: string; readonly uid: number | undefined }
  | { readonly kind: "modcache-not-writable"; readonly path: string; readonly uid: number | undefined }
  | { readonly kind: "git-missing"; readonly module: string; readonly because: string; readonly image: string }
  | { readonly kind: "no-credentials"; readonly module: string; readonly host: string; readonly because: string }
  | { readonly kind: "ssh-host-unknown"; readonly module: string; readonly host: string; readonly mounted: boolean }
  | {
      readonly kind: "proxy-loopback";
      readonly variable: string;
      readonly value: string;
      readonly module: string;
      readonly text: string;
    }
  | {
      readonly kind: "import-unused";
      readonly package: string;
      /** The name it has in the file, where that isn't the last element of its path. */ readonly as:
        | string
        | undefined;
      readonly place: Place;
    }
  | {
      readonly kind: "name-undefined";
      /** As the compiler prints it: `Name`, or `store.Name` of another package. */
      readonly name: string;
      /** Import path of the package that would have to declare it, and its directory in the image. */
      readonly package: string;
      readonly dir: string;
      readonly place: Place;
      /** A file of that package which does, and why it is not compiled. */
      readonly declared: { readonly file: string; readonly why: "absent" | "cgo" | "constraint" | "test" } | undefined;
    }
  | {
      readonly kind: "std-name-missing";
      /** As the file writes it: `errors.Join`. */
      readonly name: string;
      readonly package: string;
      readonly since: string;
      readonly running: string;
      readonly place: Place;
    }
  | { readonly kind: "goproxy-off"; readonly module: string }
  | {
      readonly kind: "goproxy-file-lacks";
      readonly module: string;
      readonly version: string;
      readonly directory: string;
      /** The directory itself is there. */ readonly there: boolean;
      /** Of the files that are missing, up to the extension. */ readonly url: string;
    }
  | { readonly kind: "goproxy-invalid"; readonly value: string; readonly message: string }
  | { readonly kind: "gosumdb-invalid"; readonly value: string; readonly message: string }
  | { readonly kind: "network-none"; readonly what: string }
  | { readonly kind: "goflags-invalid"; readonly message: string }
  | { readonly kind: "go-usage"; readonly message: string }
  | { readonly kind: "go-get-outside-module"; readonly package: string; readonly goVersion: string }
  | { readonly kind: "install-version-required"; readonly package: string }
  | {
      readonly kind: "tool-requires-newer-go";
      readonly package: string;
      readonly required: string;
      readonly running: string;
    }
  | { readonly kind: "vcs-stamping"; readonly dir: string; readonly reason: "ownership" | "git-file" | "broken" }
  | {
      readonly kind: "single-file-of-package";
      readonly files: readonly string[];
      readonly missing: readonly string[];
      readonly symbol: string | undefined;
    };

/** Of the finished image's first process. */
export type StartObstacle =
  | { readonly kind: "no-command" }
  | {
      readonly kind: "entrypoint-missing";
      readonly path: string;
      readonly looked: string;
      readonly similar: string | undefined;
    }
  | { readonly kind: "entrypoint-directory"; readonly path: string; readonly inside: string | undefined }
  | {
      readonly kind: "entrypoint-not-executable";
      readonly path: string;
      readonly mode: number;
      readonly contextPath: string | undefined;
      readonly user: string;
    }
  | {
      readonly kind: "loader-missing";
      readonly path: string;
      readonly loader: string;
      readonly built: string;
      readonly image: string;
      readonly program: number;
      readonly because: string | undefined;
    }
  | {
      readonly kind: "glibc-too-old";
      readonly path: string;
      readonly needs: string;
      readonly has: string;
      readonly program: number;
    }
  | { readonly kind: "library-missing"; readonly path: string; readonly library: string; readonly program: number }
  | {
      readonly kind: "wrong-architecture";
      readonly path: string;
      readonly goarch: string;
      readonly platform: string;
      readonly program: number;
    }
  | { readonly kind: "not-linux"; readonly path: string; readonly goos: string; readonly program: number }
  | {
      readonly kind: "not-a-program";
      readonly path: string;
      readonly why: "archive" | "no-shebang" | "lfs-pointer";
      readonly program: number | undefined;
      readonly contextPath: string | undefined;
    }
  | {
      readonly kind: "script-interpreter-missing";
      readonly path: string;
      readonly interpreter: string;
      readonly crlf: boolean;
      readonly contextPath: string | undefined;
    }
  | { readonly kind: "start-shell-missing"; readonly shell: string; readonly instruction: "CMD" | "ENTRYPOINT" }
  | { readonly kind: "user-missing"; readonly user: string }
  | {
      readonly kind: "start-script-fails";
      readonly path: string;
      readonly tool: string;
      readonly contextPath: string | undefined;
    }
  | { readonly kind: "cgo-stub"; readonly module: string; readonly program: number }
  | {
      readonly kind: "file-not-in-image";
      readonly path: string;
      readonly callee: string;
      readonly place: Place;
      readonly workdir: string;
      readonly contextPath: string | undefined;
      readonly fatal: boolean;
    }
  | { readonly kind: "zoneinfo-missing"; readonly zone: string; readonly place: Place }
  | { readonly kind: "certificates-missing"; readonly place: Place; readonly url: string | undefined };

/** Of modules that moved or were split. */
export type MovedObstacle =
  | {
      readonly kind: "module-moved";
      readonly module: string;
      readonly version: string;
      /** The path in its own go.mod. */
      readonly declares: string;
      readonly place: Place | undefined;
    }
  | {
      readonly kind: "ambiguous-import";
      readonly package: string;
      readonly outer: { readonly path: string; readonly version: string };
      readonly inner: { readonly path: string; readonly version: string };
      readonly importer: Place;
      /** The outer module's line in go.mod. */
      readonly place: Place | undefined;
    };

/** Of git, when the go command has it fetch a module. */
export interface FetchObstacle {
  readonly kind: "ssh-client-missing";
  readonly module: string;
  readonly host: string;
  readonly image: string;
}

/** Of the compiler, which keeps to the language of the module's go line. */
export interface LanguageObstacle {
  readonly kind: "language-too-new";
  readonly feature: "type-parameters" | "range-over-int" | "builtin";
  /** As written: `func Map[`, `range 10`, `min(`. */
  readonly text: string;
  readonly since: string;
  /** What go.mod says, or what it means by saying nothing. */
  readonly lang: string;
  readonly goLine: string | undefined;
  readonly place: Place;
  readonly goMod: Place | undefined;
  /** The module has requirements. */
  readonly requires: boolean;
}

/** Of instructions that do what they say, which is not what is meant. */
export type MeaningObstacle =
  | {
      readonly kind: "arg-out-of-scope";
      readonly name: string;
      readonly keyword: string;
      /** One of those that the builder defines, such as TARGETARCH. */
      readonly automatic: boolean;
    }
  | { readonly kind: "platform-default"; readonly name: string; readonly value: string };

/** What the models of commands remark: it goes wrong on another day. */
export type RemarkObstacle =
  | {
      readonly kind: "distro-archived";
      readonly image: string;
      /** `debian 10`. */
      readonly distro: string;
      /** Code name, as the address of the lists has it. */
      readonly release: string;
    }
  | { readonly kind: "host-insecure"; readonly host: string; readonly module: string }
  | {
      /** git can reach it, go takes it for public. */
      readonly kind: "private-not-said";
      readonly prefix: string;
      readonly module: string;
    }
  | { readonly kind: "static-glibc"; readonly package: string; readonly symbol: "getaddrinfo" | "getpwnam_r" }
  | {
      readonly kind: "latest-tool-too-new";
      readonly package: string;
      /** A release that asked for it, and the Go it asks for; later ones ask for no less. */
      readonly release: string;
      readonly needs: string;
      readonly running: string;
    }
  | {
      readonly kind: "package-pinned";
      readonly manager: "apk";
      /** As written. */
      readonly word: string;
      readonly name: string;
      readonly version: string;
      readonly distro: string;
    };

export type Obstacle =
  | RunObstacle
  | PlanObstacle
  | DeployObstacle
  | FetchObstacle
  | MovedObstacle
  | LanguageObstacle
  | MeaningObstacle
  | RemarkObstacle
  | CopyObstacle
  | DockerfileObstacle
  | ShellObstacle
  | GoObstacle
  | StartObstacle;

export type ObstacleKind = Obstacle["kind"];
export type ObstacleOf<K extends ObstacleKind> = Extract<Obstacle, { readonly kind: K }>;
