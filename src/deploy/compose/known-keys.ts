/**
 * Keys that Compose knows where a typing error costs most: at the top, in a service, in its build and its health check.
 * @see https://github.com/compose-spec/compose-go/blob/main/schema/compose-spec.json
 */
import type { Problems } from "./problem.ts";
import { entriesOf, get, type Mapping, type Place, type Tree } from "./tree.ts";

const top = words("version name include services models networks volumes secrets configs jobs");
const service = words(
  "deploy develop profiles restart scale attach container_name provider extends links external_links pre_start post_start " +
    "pre_stop annotations blkio_config cap_add cap_drop cgroup cgroup_parent command configs cpu_count cpu_percent cpu_shares " +
    "cpu_quota cpu_period cpu_rt_period cpu_rt_runtime cpus cpuset credential_spec device_cgroup_rules devices dns dns_opt " +
    "dns_search domainname entrypoint env_file label_file environment extra_hosts gpus group_add hostname image init ipc " +
    "isolation labels logging mac_address mem_limit mem_reservation mem_swappiness memswap_limit network_mode models networks " +
    "oom_kill_disable oom_score_adj pid pids_limit platform privileged pull_policy pull_refresh_after read_only runtime " +
    "security_opt shm_size secrets sysctls stop_grace_period stop_signal storage_opt tmpfs ulimits umask use_api_socket user " +
    "uts userns_mode volumes volumes_from working_dir build depends_on healthcheck ports expose stdin_open tty",
);
const build = words(
  "context dockerfile dockerfile_inline entitlements args ssh labels cache_from cache_to no_cache no_cache_filter " +
    "additional_contexts network provenance sbom pull target shm_size extra_hosts isolation privileged secrets tags ulimits " +
    "platforms",
);
const healthcheck = words("disable interval retries test timeout start_period start_interval");

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

/** Reports the keys that Compose refuses. */
export function checkKeys(model: Mapping, problems: Problems): void {
  for (const [key, place] of unknownKeys(model, top)) {
    problems.fail(`validating ${place.file}:  additional properties '${key}' not allowed`, place);
  }
  for (const [name, { value }] of entriesOf(get(model, "services"))) {
    for (const [key, place] of unknownKeys(value, service)) {
      problems.fail(`validating ${place.file}: services.${name}.${key} false schema`, place);
    }
    for (const [section, known] of [["build", build] as const, ["healthcheck", healthcheck] as const]) {
      for (const [key, place] of unknownKeys(get(value, section), known)) {
        const where = `services.${name}.${section}`;
        problems.fail(`validating ${place.file}: ${where} additional properties '${key}' not allowed`, place);
      }
    }
  }
}

function unknownKeys(tree: Tree | undefined, known: ReadonlySet<string>): readonly (readonly [string, Place])[] {
  return entriesOf(tree)
    .filter(([key]) => !known.has(key) && !key.startsWith("x-"))
    .map(([key, entry]) => [key, entry.key] as const);
}
