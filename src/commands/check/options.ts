/** From the command line's words to the options of `check`. */
import type { CheckOptions } from "../../check/options.ts";
import type { Terminal } from "../../host/terminal.ts";
import { modulesOf } from "../line/modules.ts";
import { type Given, UsageError } from "../line/spec.ts";
import type { Scope } from "./scope.ts";

export function checkOptions(scope: Scope, given: Given, { env }: Terminal): CheckOptions {
  const only = given.one("only");
  return {
    file: scope.file,
    context: scope.context,
    composeFile: scope.composeFile,
    directory: scope.directory,
    target: given.one("target"),
    buildArgs: buildArgs(given.many("build-arg"), env),
    buildContexts: scope.buildContexts,
    secrets: given.is("secret") ? new Set(given.many("secret").map(secretId)) : undefined,
    ssh: given.is("ssh") ? true : undefined,
    only: only === "errors" || only === "warnings" ? only : "all",
    environment: env,
    modules: modulesOf(env),
  };
}

/** `--platform` may name several, as for docker build; one build each. */
export function platforms(given: Given): (string | undefined)[] {
  const words = given.one("platform");
  return words === undefined ? [undefined] : words.split(",").map(platform);
}

const ARCHITECTURES: Readonly<Record<string, string>> = {
  x86_64: "amd64",
  "x86-64": "amd64",
  aarch64: "arm64",
  armhf: "arm",
  i386: "386",
};

/** In the form that the builder gives it: `amd64` and `linux/x86_64` are `linux/amd64`. */
function platform(word: string): string {
  const parts = word.trim().toLowerCase().split("/");
  const [os = "", arch = "", variant] = parts.length === 1 && parts[0] !== "linux" ? ["linux", ...parts] : parts;
  if (!/^[a-z0-9]+$/.test(os) || !/^[\w-]+$/.test(arch) || parts.length > 3) {
    throw new UsageError(`\`--platform ${word}\` has to be OS/ARCH, for example linux/arm64`);
  }
  const known = ARCHITECTURES[arch] ?? arch;
  const dropped =
    variant === undefined || (known === "arm64" && variant === "v8") || (known === "amd64" && variant === "v1");
  return dropped ? `${os}/${known}` : `${os}/${known}/${variant}`;
}

/** NAME alone takes the value of the environment, and nothing when it isn't set there. */
function buildArgs(words: readonly string[], env: Terminal["env"]): Map<string, string> {
  const args = new Map<string, string>();
  for (const word of words) {
    const cut = word.indexOf("=");
    if (cut === 0) throw new UsageError(`\`--build-arg ${word}\` has to be NAME=VALUE or NAME`);
    const name = cut === -1 ? word : word.slice(0, cut);
    const value = cut === -1 ? env[name] : word.slice(cut + 1);
    if (value !== undefined) args.set(name, value);
  }
  return args;
}

/** `id=npmrc,src=.npmrc`; the id is the file's or the variable's name when it is left out. */
function secretId(word: string): string {
  const fields = new Map<string, string>();
  for (const field of word.split(",")) {
    const cut = field.indexOf("=");
    if (cut > 0) fields.set(field.slice(0, cut).trim().toLowerCase(), field.slice(cut + 1));
  }
  const id = fields.get("id") ?? fields.get("env") ?? fields.get("src") ?? fields.get("source");
  if (id === undefined || id === "") throw new UsageError(`\`--secret ${word}\` has no id: --secret id=ID`);
  return id;
}
