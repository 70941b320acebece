/** What Compose asks of the whole project before it does anything. */
import type { ComposeProject, Service } from "./model.ts";
import type { Problems } from "./problem.ts";
import { entriesOf, get, isNull, type Mapping, textOf } from "./tree.ts";

const invalid = "invalid compose project";

export interface Declared {
  readonly services: readonly Service[];
  readonly secrets: ComposeProject["secrets"];
  readonly model: Mapping;
}

export function checkConsistency(declared: Declared, problems: Problems): void {
  for (const service of declared.services) {
    checkSource(service, declared, problems);
    checkReferences(service, declared, problems);
    checkHealth(service, problems);
  }
  for (const { name, file, environment, external, place } of declared.secrets) {
    if (!external && file === undefined && environment === undefined) {
      problems.fail(`secrets.${name}: one of file|environment must be set`, place);
    }
  }
  checkCircles(declared.services, problems);
}

function checkSource({ name, build, image, platform, place }: Service, { model }: Declared, problems: Problems): void {
  const provider = get(get(get(model, "services"), name), "provider");
  const quoted = JSON.stringify(name);
  if (!build && !image?.text && !provider) {
    problems.fail(`service ${quoted} has neither an image nor a build context specified: ${invalid}`, place);
  }
  if (build?.dockerfile?.text && build.dockerfileInline?.text) {
    const rule = "declares mutualy exclusive dockerfile and dockerfile_inline";
    problems.fail(`service ${quoted} ${rule}: ${invalid}`, build.dockerfileInline.place);
  }
  if (platform && build && build.platforms.length > 0 && !build.platforms.some(({ text }) => text === platform.text)) {
    problems.fail(
      `service.build.platforms MUST include service.platform ${JSON.stringify(platform.text)}: ${invalid}`,
      platform.place,
    );
  }
}

function checkReferences(service: Service, { services, secrets, model }: Declared, problems: Problems): void {
  const name = JSON.stringify(service.name);
  for (const { service: other, place } of service.dependsOn) {
    if (services.some((one) => one.name === other)) continue;
    problems.fail(`service ${name} depends on undefined service ${JSON.stringify(other)}: ${invalid}`, place);
  }
  for (const { source, place } of service.build?.secrets ?? []) {
    if (secrets.some((secret) => secret.name === source)) continue;
    problems.fail(`service ${name} refers to undefined build secret ${source}: ${invalid}`, place);
  }
  for (const { type, source, place } of service.volumes) {
    if (type !== "volume" || !source || get(get(model, "volumes"), source)) continue;
    problems.fail(`service ${name} refers to undefined volume ${source}: ${invalid}`, place);
  }
  for (const network of service.networks) {
    if (network === "default" || get(get(model, "networks"), network)) continue;
    problems.fail(`service ${name} refers to undefined network ${network}: ${invalid}`, service.place);
  }
  for (const { name: context, value } of service.build?.additionalContexts ?? []) {
    const target = /^service:(.*)$/.exec(value.text)?.[1];
    const found = services.find((one) => one.name === target);
    if (target === undefined || found?.build) continue;
    const what = found ? "non-buildable" : "unknown";
    problems.fail(
      `service ${name} declares ${what} service ${JSON.stringify(target)} as additional contexts ${context}`,
      value.place,
    );
  }
}

function checkHealth({ healthcheck }: Service, problems: Problems): void {
  const first = healthcheck?.test?.[0];
  if (!healthcheck || first === undefined || /^(?:CMD|CMD-SHELL|NONE)$/.test(first)) return;
  problems.fail('healthcheck.test must start either by "CMD", "CMD-SHELL" or "NONE"', healthcheck.place);
}

/** The first circle of `depends_on`, starting from the first service by name. */
function checkCircles(services: readonly Service[], problems: Problems): void {
  const byName = new Map(services.map((service) => [service.name, service]));
  const done = new Set<string>();
  for (const start of [...byName.keys()].sort()) {
    if (done.has(start)) continue;
    const path = [start];
    const open = [{ name: start, next: dependencies(byName.get(start)) }];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const name = top.next.pop();
      if (name === undefined) {
        done.add(top.name);
        path.pop();
        open.pop();
      } else if (path.includes(name)) {
        const circle = [...path.slice(path.indexOf(name)), name].join(" -> ");
        const service = byName.get(path.at(-1) ?? "");
        const place = service?.dependsOn.find((one) => one.service === name)?.place;
        if (place) problems.fail(`dependency cycle detected: ${circle}`, place);
        return;
      } else if (!done.has(name) && byName.has(name)) {
        path.push(name);
        open.push({ name, next: dependencies(byName.get(name)) });
      }
    }
  }
}

/** In reverse order, to be taken from the end. */
function dependencies(service: Service | undefined): string[] {
  return (service?.dependsOn ?? [])
    .map((one) => one.service)
    .sort()
    .reverse();
}

export function readSecrets(model: Mapping): ComposeProject["secrets"] {
  return entriesOf(get(model, "secrets")).map(([name, { key, value }]) => {
    const external = get(value, "external");
    return {
      name,
      file: textOf(get(value, "file")),
      environment: textOf(get(value, "environment")),
      external: !isNull(external) && textOf(external) !== "false",
      place: key,
    };
  });
}
