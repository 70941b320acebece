/**
 * Services that name a port which no container of their pods has. Numbers need no declaration (`ports` of a container only inform):
 * those are judged beside the build of the image, where it is known what the program listens on.
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 */
import type { ObstacleOf, Place } from "../../build/obstacle.ts";
import type { Service, Workload } from "../../deploy/kubernetes/model.ts";
import { dirname } from "../../text/path.ts";
import type { BesideFacts } from "./facts.ts";

type Missing = ObstacleOf<"service-target-missing">;

export function serviceTargets({ manifests }: BesideFacts): Missing[] {
  return manifests.services.flatMap((service) => missingNames(service, podsOf(service, manifests.workloads)));
}

/** Those that the service selects; none when it isn't sure that there are no others. */
export function podsOf(service: Service, workloads: readonly Workload[]): Workload[] {
  const { selector, namespace } = service;
  if (!selector || selector.size === 0) return [];
  const near = workloads.filter(
    (one) => dirname(one.place.file) === dirname(service.place.file) && one.namespace === namespace,
  );
  // whose labels aren't known may be meant
  if (near.some(({ labels }) => labels === undefined)) return [];
  return near.filter(({ labels }) => [...selector].every(([key, value]) => labels?.get(key) === value));
}

function missingNames(service: Service, pods: readonly Workload[]): Missing[] {
  const [first] = pods;
  if (!first || pods.some(({ containers }) => containers.length === 0)) return [];
  const containers = pods.flatMap((pod) => [...pod.containers, ...pod.initContainers]);
  if (containers.some(({ ports }) => ports === undefined)) return [];
  const ports = containers.flatMap((container) => container.ports ?? []);
  return service.ports.flatMap(({ target }) => {
    if (!target || /^\d+$/.test(target.text) || ports.some(({ name }) => name === target.text)) return [];
    return {
      kind: "service-target-missing",
      service: service.name ?? "",
      target: target.text,
      how: "named",
      there: ports.flatMap(({ name }) => name ?? []),
      workload: workloadOf(first),
      place: placeOf(target.place),
      other: placeOf(ports[0]?.place ?? first.place),
    };
  });
}

export function workloadOf({ kind, name }: Workload): string {
  return name === undefined ? kind : `${kind} \`${name}\``;
}

export function placeOf({ file, line, span }: Place): Place {
  return { file, line, span };
}
