/** What a Compose project says, as far as builds and starts hang on it. */
import type { ComposeError } from "./problem.ts";
import type { Mount } from "./volumes.ts";
import type { Place } from "./tree.ts";
import type { Port } from "./ports.ts";

/** A text with its variables filled in. */
export interface Text {
  readonly text: string;
  /** Variables that had no value and no default: the text may be another one where they are set. */
  readonly unset: readonly string[];
  readonly place: Place;
}

export interface Variable {
  readonly name: string;
  /** Undefined when it is passed on from the environment of the command and isn't set there. */
  readonly value: string | undefined;
  readonly unset: readonly string[];
  /** The whole entry. */
  readonly place: Place;
}

/** A text is split into words, a list is taken as it is; neither is run by a shell. */
export interface Command {
  readonly form: "text" | "list";
  readonly words: readonly string[];
  /** Behind an unquoted `;`, `&`, `|`, `<` or `>` the rest of a text is dropped. */
  readonly cut: boolean;
  readonly place: Place;
}

export interface BuildSecret {
  /** Key among the project's secrets. */
  readonly source: string;
  /** The `id` that `RUN --mount=type=secret` asks for. */
  readonly id: string;
  readonly place: Place;
}

export interface Build {
  readonly context: Text;
  /** The context as a path in the project; undefined for a Git reference, a URL or an absolute path. */
  readonly contextPath: string | undefined;
  readonly dockerfile: Text | undefined;
  /** Path of the Dockerfile in the project, the default one included; undefined when it is inline or elsewhere. */
  readonly dockerfilePath: string | undefined;
  readonly dockerfileInline: Text | undefined;
  readonly target: Text | undefined;
  /** An argument whose `value` is undefined is left to the Dockerfile's default. */
  readonly args: readonly Variable[];
  /** `path` is in the project; undefined for images, URLs, services and absolute paths. */
  readonly additionalContexts: readonly {
    readonly name: string;
    readonly value: Text;
    readonly path: string | undefined;
  }[];
  readonly platforms: readonly Text[];
  /** Names of the SSH agents or keys; `default` is the usual one. */
  readonly ssh: readonly { readonly id: string; readonly place: Place }[];
  readonly secrets: readonly BuildSecret[];
  readonly network: Text | undefined;
  readonly place: Place;
}

export interface Healthcheck {
  /** `["NONE"]`, `["CMD", …]` or `["CMD-SHELL", text]`. */
  readonly test: readonly string[] | undefined;
  readonly disabled: boolean;
  readonly interval: Text | undefined;
  readonly timeout: Text | undefined;
  readonly startPeriod: Text | undefined;
  readonly retries: Text | undefined;
  readonly place: Place;
}

export interface Dependency {
  readonly service: string;
  readonly condition: string;
  readonly required: boolean;
  readonly place: Place;
}

export interface EnvFile {
  readonly path: Text;
  /** In the project; undefined for an absolute path. */
  readonly filePath: string | undefined;
  readonly required: boolean;
  /** Undefined when the file can't be had. */
  readonly values: ReadonlyMap<string, string> | undefined;
}

export interface Service {
  readonly name: string;
  readonly build: Build | undefined;
  readonly image: Text | undefined;
  readonly platform: Text | undefined;
  readonly ports: readonly Port[];
  readonly expose: readonly Text[];
  readonly volumes: readonly Mount[];
  readonly environment: readonly Variable[];
  readonly envFiles: readonly EnvFile[];
  /** Undefined when the image's own counts; an empty list of words clears it. */
  readonly command: Command | undefined;
  readonly entrypoint: Command | undefined;
  readonly healthcheck: Healthcheck | undefined;
  readonly user: Text | undefined;
  readonly workingDir: Text | undefined;
  readonly networkMode: Text | undefined;
  readonly networks: readonly string[];
  readonly memoryLimit: Text | undefined;
  readonly dependsOn: readonly Dependency[];
  readonly profiles: readonly string[];
  /** The name of the service. */
  readonly place: Place;
}

/** A secret of the project. */
export interface Secret {
  readonly name: string;
  /** Path in the project. */
  readonly file: string | undefined;
  readonly environment: string | undefined;
  readonly external: boolean;
  readonly place: Place;
}

export interface ComposeProject {
  readonly name: string | undefined;
  readonly services: readonly Service[];
  readonly secrets: readonly Secret[];
  /** All files that were read, in order. */
  readonly files: readonly string[];
  /** Compose stops at the first. */
  readonly errors: readonly ComposeError[];
  readonly warnings: readonly ComposeError[];
}
