/** Builds of compose services. */
import { type Build, type ComposeProject, readCompose, type Service } from "../deploy/compose/compose.ts";
import { serviceStart } from "./service-start.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { basename, dirname, joinPath } from "../text/path.ts";
import { asBuilderFinds } from "./dockerfile-name.ts";
import type { CheckOptions } from "./options.ts";
import type { Invocation } from "./plans.ts";

/** Names that `docker compose` looks for by itself, the first that is there. */
const DEFAULT_NAMES = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];
const OVERRIDE_NAMES = [
  "compose.override.yml",
  "compose.override.yaml",
  "docker-compose.override.yml",
  "docker-compose.override.yaml",
];

export function composeInvocations(
  snapshot: Snapshot,
  files: readonly string[],
  options: CheckOptions,
  notes: string[],
): Invocation[] {
  const projects = options.composeFile === undefined ? defaultProjects(files) : [[options.composeFile]];
  return projects.flatMap((project) => invocationsOfProject(snapshot, project, options, notes));
}

/** Per directory the default file and its override. */
function defaultProjects(files: readonly string[]): string[][] {
  const directories = [...new Set(files.map(dirname))];
  return directories.flatMap((directory) => {
    const own = files.filter((file) => dirname(file) === directory);
    const named = (names: readonly string[]): string[] =>
      names.flatMap((name) => own.filter((file) => basename(file) === name)).slice(0, 1);
    const main = named(DEFAULT_NAMES);
    return main.length === 0 ? [] : [[...main, ...named(OVERRIDE_NAMES)]];
  });
}

function invocationsOfProject(
  snapshot: Snapshot,
  files: readonly string[],
  options: CheckOptions,
  notes: string[],
): Invocation[] {
  const environment = new Map<string, string>();
  for (const [name, value] of Object.entries(options.environment ?? {}))
    if (value !== undefined) environment.set(name, value);
  const project = readCompose({ files, read: (path) => snapshot.read(path), environment });
  const [error] = project.errors;
  if (error) {
    notes.push(
      `\`${error.file}\` can't be used (line ${error.line}: ${error.message}), so its services were not judged`,
    );
    return [];
  }
  return project.services.flatMap((service) => invocationsOfService(snapshot, project, service, options, notes));
}

function invocationsOfService(
  snapshot: Snapshot,
  project: ComposeProject,
  service: Service,
  options: CheckOptions,
  notes: string[],
): Invocation[] {
  const { build } = service;
  if (!build) return [];
  const context = build.contextPath;
  const absent = context === undefined || (context.startsWith("..") && snapshot.entry(context) === undefined);
  if (absent) {
    notes.push(
      `service \`${service.name}\` is built from \`${build.context.text}\`, which is not among these files, so it was not judged`,
    );
    return [];
  }
  const file = project.files[0] ?? "";
  const inline = build.dockerfileInline?.text;
  const platforms = build.platforms.length > 0 ? build.platforms : service.platform ? [service.platform] : [];
  const shared = {
    dockerfile:
      inline === undefined
        ? asBuilderFinds(snapshot, build.dockerfilePath ?? joinPath(context, "Dockerfile"))
        : `${file} (inline, service ${service.name})`,
    context,
    target: build.target?.text === "" ? undefined : build.target?.text,
    service: service.name,
    askedBy: { file: build.place.file, line: build.place.line },
    buildArgs: buildArgs(build, options),
    unknownArgs: unknownArgs(build, options),
    // a directory or file named by a variable that isn't set here
    guessed: [build.context, build.dockerfile, build.target].some((text) => (text?.unset.length ?? 0) > 0),
    contexts: contexts(build, options),
    assumptions: assumptions(service, build),
    inline,
    mounted: service.volumes.flatMap((volume) => (volume.target === undefined ? [] : [volume.target])),
    overridden: service.command !== undefined || service.entrypoint !== undefined || service.user !== undefined,
    startedBy: serviceStart(service),
    secrets: new Set([...build.secrets.map((secret) => secret.id), ...(options.secrets ?? [])]),
    ssh: build.ssh.length > 0 ? true : options.ssh,
  };
  const names = platforms.map((platform) => platform.text).filter((name) => name !== "");
  if (names.length === 0) names.push(options.platform ?? "linux/amd64");
  const invocations: Invocation[] = [];
  for (const platform of names) invocations.push({ ...shared, platform });
  return invocations;
}

/** `--build-arg` wins over the file, as in `docker compose build`. */
function buildArgs(build: Build, options: CheckOptions): Map<string, string> {
  const args = new Map<string, string>(options.defaultArgs);
  for (const { name, value } of build.args) if (value !== undefined) args.set(name, value);
  for (const [name, value] of options.buildArgs ?? []) args.set(name, value);
  return args;
}

/** Their values come from the environment, which is another one where it is built. */
function unknownArgs(build: Build, options: CheckOptions): Set<string> {
  const open = build.args.filter(({ value, unset }) => value === undefined || unset.length > 0);
  return new Set(open.map(({ name }) => name).filter((name) => !options.buildArgs?.has(name)));
}

function contexts(build: Build, options: CheckOptions): Map<string, string> {
  const named = new Map<string, string>();
  for (const { name, value, path } of build.additionalContexts) named.set(name, path ?? value.text);
  for (const [name, value] of options.buildContexts ?? []) named.set(name, value);
  return named;
}

function assumptions(service: Service, build: Build): string[] {
  const lines: string[] = [];
  const texts = [
    build.context,
    build.dockerfile,
    build.target,
    ...build.args,
    ...build.additionalContexts.map((item) => item.value),
  ];
  const unset = [...new Set(texts.flatMap((text) => text?.unset ?? []))];
  const names = unset.map((name) => `\`${name}\``).join(", ");
  if (unset.length > 0) lines.push(`service \`${service.name}\` uses ${names}, not set here and so taken as empty`);
  if (service.profiles.length > 0) {
    const profiles = service.profiles.map((name) => `\`${name}\``).join(", ");
    lines.push(`service \`${service.name}\` is built only with profile ${profiles}`);
  }
  return lines;
}
