/** Values that must be of one type: Compose takes neither `user: 1000` nor `image: 1`. */
import type { Problems } from "./problem.ts";
import { readPorts } from "./ports.ts";
import { readMount } from "./volumes.ts";
import { entriesOf, get, isNull, itemsOf, type Mapping, type Tree } from "./tree.ts";

const service = (
  "image user working_dir platform network_mode container_name hostname domainname restart stop_signal stop_grace_period " +
  "pull_policy runtime pid ipc uts userns_mode cgroup mac_address"
).split(" ");
const build = ["context", "dockerfile", "dockerfile_inline", "target", "network", "isolation"];
const healthcheck = ["interval", "timeout", "start_period", "start_interval"];

/** Reports what is something else. */
export function checkTypes(model: Mapping, problems: Problems): void {
  for (const [name, { value }] of entriesOf(get(model, "services"))) {
    const path = `services.${name}`;
    if (isNull(value)) problems.fail(`validating ${value.place.file}: ${path} must be a mapping`, value.place);
    checkTexts(value, service, path, problems);
    if (get(value, "build")?.kind !== "mapping") checkTexts(value, ["build"], path, problems);
    checkCollections(value, ["environment", "depends_on"], path, problems);
    checkCollections(get(value, "build"), ["args", "additional_contexts"], `${path}.build`, problems);
    checkTexts(get(value, "build"), build, `${path}.build`, problems);
    checkTexts(get(value, "healthcheck"), healthcheck, `${path}.healthcheck`, problems);
  }
}

/** Reports ports and mounts that can't be read, also where a later file replaces them. */
export function checkForms(model: Mapping, problems: Problems): void {
  for (const [, { value }] of entriesOf(get(model, "services"))) {
    for (const item of itemsOf(get(value, "ports"))) readPorts(item, problems);
    for (const item of itemsOf(get(value, "volumes"))) readMount(item, problems);
  }
}

/** Values that must be lists or mappings. */
function checkCollections(tree: Tree | undefined, keys: readonly string[], path: string, problems: Problems): void {
  for (const key of keys) {
    const value = get(tree, key);
    if (value?.kind !== "scalar" || isNull(value)) continue;
    problems.fail(`validating ${value.place.file}: ${path}.${key} must be a mapping`, value.place);
  }
}

function checkTexts(tree: Tree | undefined, keys: readonly string[], path: string, problems: Problems): void {
  for (const key of keys) {
    const value = get(tree, key);
    if (!value || (value.kind === "scalar" && typeof value.value === "string")) continue;
    problems.fail(`validating ${value.place.file}: ${path}.${key} must be a string`, value.place);
  }
}
