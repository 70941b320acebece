/** One service, from its merged tree. */
import { readBuild, readText, readTexts, readVariables } from "./build.ts";
import { parseDotEnv } from "./dotenv.ts";
import { unique } from "./merge.ts";
import type { Command, Dependency, EnvFile, Healthcheck, Service } from "./model.ts";
import { joinPath } from "./paths.ts";
import { readPorts } from "./ports.ts";
import type { Problems } from "./problem.ts";
import { splitShellWords } from "./shell-words.ts";
import type { Lookup } from "./template.ts";
import { type Entry, entriesOf, get, isNull, itemsOf, type Mapping, textOf, type Tree } from "./tree.ts";
import { readMount } from "./volumes.ts";

export interface ServiceReading {
  readonly lookup: Lookup;
  readonly read: (path: string) => string | undefined;
  readonly problems: Problems;
}

function readService(name: string, { key, value: service }: Entry, reading: ServiceReading): Service {
  const { lookup, problems } = reading;
  const build = get(service, "build");
  return {
    name,
    build: build && !isNull(build) ? readBuild(build, lookup) : undefined,
    image: readText(get(service, "image")),
    platform: readText(get(service, "platform")),
    ports: items(service, name, "ports").flatMap((item) => readPorts(item, problems)),
    expose: readTexts(get(service, "expose")),
    volumes: items(service, name, "volumes").flatMap((item) => readMount(item, problems) ?? []),
    environment: readVariables(get(service, "environment"), lookup),
    envFiles: items(service, name, "env_file").flatMap((item) => readEnvFile(item, reading) ?? []),
    command: readCommand(get(service, "command"), problems),
    entrypoint: readCommand(get(service, "entrypoint"), problems),
    healthcheck: readHealthcheck(get(service, "healthcheck")),
    user: readText(get(service, "user")),
    workingDir: readText(get(service, "working_dir")),
    networkMode: readText(get(service, "network_mode")),
    networks: entriesOf(get(service, "networks")).map(([network]) => network),
    memoryLimit: readText(get(service, "mem_limit")) ?? readText(deployLimit(service)),
    dependsOn: entriesOf(get(service, "depends_on")).map(readDependency),
    profiles: readTexts(get(service, "profiles")).map(({ text }) => text),
    place: key,
  };
}

function items(service: Tree, name: string, section: string): readonly Tree[] {
  const list = get(service, section);
  return list?.kind === "list" ? unique(list, ["services", name, section]).items : [];
}

function deployLimit(service: Tree): Tree | undefined {
  return get(get(get(get(service, "deploy"), "resources"), "limits"), "memory");
}

function readDependency([service, { key, value }]: readonly [string, Entry]): Dependency {
  const condition = textOf(get(value, "condition")) ?? "service_started";
  return { service, condition, required: textOf(get(value, "required")) !== "false", place: key };
}

function readCommand(tree: Tree | undefined, problems: Problems): Command | undefined {
  if (!tree || tree.kind === "mapping") return undefined;
  const { place } = tree;
  if (tree.kind === "list") return { form: "list", words: readTexts(tree).map(({ text }) => text), cut: false, place };
  const text = textOf(tree);
  if (text === undefined) return undefined;
  const split = splitShellWords(text);
  if (!split) problems.fail("invalid command line string", place);
  return split && { form: "text", ...split, place };
}

function readHealthcheck(tree: Tree | undefined): Healthcheck | undefined {
  if (tree?.kind !== "mapping") return undefined;
  const test = readTest(get(tree, "test"));
  const [interval, timeout, startPeriod, retries] = ["interval", "timeout", "start_period", "retries"].map((name) =>
    readText(get(tree, name)),
  );
  const disabled = textOf(get(tree, "disable")) === "true" || test?.[0] === "NONE";
  return { test, disabled, interval, timeout, startPeriod, retries, place: tree.place };
}

function readTest(tree: Tree | undefined): readonly string[] | undefined {
  const text = textOf(tree);
  if (text !== undefined) return ["CMD-SHELL", text];
  return tree?.kind === "list" ? itemsOf(tree).flatMap((item) => textOf(item) ?? []) : undefined;
}

function readEnvFile(item: Tree, { read, lookup, problems }: ServiceReading): EnvFile | undefined {
  const path = readText(item) ?? readText(get(item, "path"));
  if (!path) return undefined;
  const required = textOf(get(item, "required")) !== "false";
  const filePath = /^[/~]/.test(path.text) ? undefined : joinPath(path.place.directory, path.text);
  const text = filePath === undefined ? undefined : read(filePath);
  if (filePath !== undefined && text === undefined && required) {
    problems.fail(`env file ${filePath} not found: stat ${filePath}: no such file or directory`, path.place);
  }
  const parsed = text === undefined ? undefined : parseDotEnv(text, lookup);
  if (parsed?.error) problems.fail(`failed to read ${filePath}: ${parsed.error.message}`, path.place);
  return { path, filePath, required, values: parsed?.values };
}

/** Services of a merged model, in the order in which they first appear. */
export function readServices(model: Mapping, reading: ServiceReading): readonly Service[] {
  return entriesOf(get(model, "services")).map(([name, entry]) => readService(name, entry, reading));
}
