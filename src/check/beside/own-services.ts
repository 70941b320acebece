/**
 * Services of the image that this build makes, beside what its program listens on. Where that isn't written out, EXPOSE and the container's
 * ports count if they agree with one another.
 */
import { listensOf } from "../../build/observe/listens.ts";
import type { ObstacleOf, Place } from "../../build/obstacle.ts";
import type { Plan } from "../../build/plan.ts";
import type { Trace } from "../../build/trace.ts";
import type { Container, Service, Workload } from "../../deploy/kubernetes/model.ts";
import type { BesideFacts } from "./facts.ts";
import { imageOf, isBuiltBy } from "./own-images.ts";
import { placeOf, podsOf, workloadOf } from "./services.ts";

type Missing = ObstacleOf<"service-target-missing">;

/** Ports on which somebody listens. */
interface Open {
  readonly how: "listened" | "declared";
  readonly ports: ReadonlySet<string>;
  readonly shown: readonly string[];
  readonly place: Place;
}

export function ownServices(facts: BesideFacts, plan: Plan, trace: Trace): Missing[] {
  const { services, workloads } = facts.manifests;
  return services.flatMap((service) => {
    const pods = podsOf(service, workloads);
    const [pod] = pods;
    const [container] = pod?.containers ?? [];
    if (!pod || !container || pods.length !== 1 || pod.containers.length !== 1 || pod.initContainers.length > 0)
      return [];
    const image = container.image && imageOf(container.image.text);
    if (!image || container.command || !isBuiltBy(image, plan.dockerfile.source.file, facts)) return [];
    const open = listened(trace) ?? declared(container, trace);
    return open ? closed(service, pod, container, open) : [];
  });
}

function closed(service: Service, pod: Workload, container: Container, open: Open): Missing[] {
  return service.ports.flatMap(({ target }) => {
    const named = container.ports?.find(({ name }) => name === target?.text)?.number;
    const number = named ?? target?.text ?? "";
    if (!target || !/^\d+$/.test(number) || open.ports.has(number)) return [];
    return {
      kind: "service-target-missing",
      service: service.name ?? "",
      target: named === undefined ? number : `${target.text} (${number})`,
      how: open.how,
      there: open.shown,
      workload: workloadOf(pod),
      place: placeOf(target.place),
      other: open.place,
    };
  });
}

function listened(trace: Trace): Open | undefined {
  const program = trace.start?.running?.program;
  if (!program) return undefined;
  const { found, open } = listensOf(program);
  const [first] = found;
  if (open || !first) return undefined;
  const shown = [...new Set(found.map(({ address }) => address))];
  return { how: "listened", ports: new Set(found.map(({ port }) => port)), shown, place: first.place };
}

function declared({ ports }: Container, trace: Trace): Open | undefined {
  const exposed = (trace.final?.exposed ?? []).map(({ port }) => port.replace(/\/tcp$/, ""));
  const numbers = (ports ?? []).map(({ number }) => number);
  const [first] = ports ?? [];
  const agree = numbers.length > 0 && numbers.every((number) => exposed.includes(number));
  if (!first || !agree || !exposed.every((port) => /^\d+$/.test(port))) return undefined;
  return { how: "declared", ports: new Set(exposed), shown: numbers, place: placeOf(first.place) };
}
