/**
 * Kubernetes manifests: what has pods, and services.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/
 */
import { Problems } from "../compose/problem.ts";
import { entriesOf, get, isNull, itemsOf, textOf, type Tree } from "../compose/tree.ts";
import { readYaml } from "../compose/yaml-tree.ts";
import type { Container, ContainerPort, Manifests, Said, Service, ServicePort, Workload } from "./model.ts";

/** Where the pod stands in each kind. */
const POD: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  Deployment: ["spec", "template"],
  StatefulSet: ["spec", "template"],
  DaemonSet: ["spec", "template"],
  ReplicaSet: ["spec", "template"],
  Job: ["spec", "template"],
  CronJob: ["spec", "jobTemplate", "spec", "template"],
};

/** What can't be read has nothing in it. */
export function readManifests(file: string, text: string): Manifests {
  const problems = new Problems();
  const trees = readYaml({ file, text, directory: "" }, problems).map(({ tree }) => tree);
  if (problems.errors.length > 0) return { workloads: [], services: [] };
  const workloads: Workload[] = [];
  const services: Service[] = [];
  for (const tree of trees.flatMap(objectsOf)) {
    const kind = textOf(get(tree, "kind")) ?? "";
    const path = POD[kind];
    if (path) workloads.push(...workloadOf(tree, kind, path));
    else if (kind === "Service" && textOf(get(tree, "apiVersion")) === "v1") services.push(serviceOf(tree));
  }
  return { workloads, services };
}

function objectsOf(tree: Tree): readonly Tree[] {
  return textOf(get(tree, "kind")) === "List" ? itemsOf(get(tree, "items")) : [tree];
}

function workloadOf(tree: Tree, kind: string, path: readonly string[]): Workload[] {
  let pod: Tree | undefined = tree;
  for (const key of path) pod = get(pod, key);
  const spec = get(pod, "spec");
  if (spec?.kind !== "mapping") return [];
  const containers = (key: string): Container[] => itemsOf(get(spec, key)).map(containerOf);
  return [
    {
      kind,
      ...nameOf(tree),
      labels: textsOf(get(get(pod, "metadata"), "labels")),
      containers: containers("containers"),
      initContainers: containers("initContainers"),
      place: tree.place,
    },
  ];
}

function serviceOf(tree: Tree): Service {
  const spec = get(tree, "spec");
  const selector = get(spec, "selector");
  return {
    ...nameOf(tree),
    selector: isNull(selector) ? undefined : textsOf(selector),
    ports: itemsOf(get(spec, "ports")).map(servicePortOf),
    place: tree.place,
  };
}

/** A service without `targetPort` takes `port`. */
function servicePortOf(tree: Tree): ServicePort {
  const target = get(tree, "targetPort");
  return { target: said(isNull(target) ? get(tree, "port") : target) };
}

function containerOf(tree: Tree): Container {
  const listed = itemsOf(get(tree, "ports"));
  const ports = listed.flatMap(portOf);
  const policy = get(tree, "imagePullPolicy");
  const pullPolicy = said(policy);
  return {
    // of an image with a policy that isn't known nothing is known
    image: policy && !pullPolicy ? undefined : said(get(tree, "image")),
    pullPolicy,
    ports: ports.length === listed.length ? ports : undefined,
    command: !isNull(get(tree, "command")),
  };
}

function portOf(tree: Tree): ContainerPort[] {
  const port = get(tree, "containerPort");
  const number = textOf(port);
  const name = get(tree, "name");
  if (!port || number === undefined || !/^\d+$/.test(number) || (name && said(name) === undefined)) return [];
  return [{ name: textOf(name), number, place: port.place }];
}

function nameOf(tree: Tree): { readonly name: string | undefined; readonly namespace: string | undefined } {
  const metadata = get(tree, "metadata");
  return { name: said(get(metadata, "name"))?.text, namespace: said(get(metadata, "namespace"))?.text };
}

/** Undefined for what something fills in before it is applied: `$TAG`, `${TAG}`, `<tag>`. */
function said(tree: Tree | undefined): Said | undefined {
  const text = textOf(tree);
  return tree === undefined || text === undefined || /[$<>%]|^$/.test(text) ? undefined : { text, place: tree.place };
}

function textsOf(tree: Tree | undefined): Map<string, string> | undefined {
  const found = new Map<string, string>();
  for (const [key, { value }] of entriesOf(tree)) {
    const text = said(value)?.text;
    if (text === undefined || /[$<>%]/.test(key)) return undefined;
    found.set(key, text);
  }
  return found;
}
