/** Answers of our reader in the form in which the judge over compose-go gives its own, for comparing the two. */
import { readCompose, type Service } from "../compose.ts";

export interface Request {
  readonly op: "compose";
  readonly files: Readonly<Record<string, string>>;
  /** The compose files among them. */
  readonly main: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export type Answer = Readonly<Record<string, unknown>>;

export function answer({ files, main, env }: Request): Answer {
  const texts = new Map(Object.entries(files));
  const project = readCompose({
    files: main,
    read: (path) => texts.get(path),
    environment: new Map(Object.entries(env)),
  });
  if (project.errors.length > 0)
    return { error: project.errors[0]?.message, all: project.errors.map(({ message }) => message) };
  return { services: Object.fromEntries(project.services.map((service) => [service.name, describe(service)])) };
}

function describe(service: Service): Answer {
  return {
    image: service.image?.text ?? "",
    user: service.user?.text ?? "",
    command: service.command?.words ?? null,
    entrypoint: service.entrypoint?.words ?? null,
    environment: Object.fromEntries(service.environment.map(({ name, value }) => [name, value ?? null])),
    profiles: service.profiles,
    build: describeBuild(service),
    ports: service.ports.map(({ hostIp, published, target, protocol }) => ({
      ip: hostIp ?? "",
      published: published ?? "",
      target,
      protocol,
    })),
    volumes: service.volumes.map(({ type, source, sourcePath, target, readOnly }) => ({
      type,
      source: sourcePath ?? source ?? "",
      target,
      readOnly,
    })),
    depends: Object.fromEntries(service.dependsOn.map(({ service: name, condition }) => [name, condition])),
    health: service.healthcheck?.test,
    envFiles: service.envFiles.map(({ filePath, path }) => filePath ?? path.text),
  };
}

function describeBuild({ build }: Service): Answer | undefined {
  if (!build) return undefined;
  const args = build.args.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, value] as const);
  return {
    context: build.contextPath ?? build.context.text,
    dockerfile: build.dockerfile?.text ?? (build.dockerfileInline ? "" : "Dockerfile"),
    inline: build.dockerfileInline?.text ?? "",
    target: build.target?.text ?? "",
    args: Object.fromEntries(args),
    contexts: Object.fromEntries(build.additionalContexts.map(({ name, path, value }) => [name, path ?? value.text])),
    network: build.network?.text ?? "",
    platforms: build.platforms.map(({ text }) => text),
    secrets: build.secrets.map(({ source, id }) => `${source} ${id === source ? "" : id}`),
    ssh: build.ssh.map(({ id }) => id).sort(),
  };
}
