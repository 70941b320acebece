import { expect, test } from "vitest";
import { readManifests } from "./manifests.ts";
import { mayBeManifest } from "./may-be.ts";

const POD = "metadata: { labels: { app: shop } }\n";

function read(text: string): ReturnType<typeof readManifests> {
  return readManifests("k8s.yaml", text);
}

test.each([
  ["Pod", "spec: { containers: [{ name: a, image: shop }] }"],
  ["Deployment", "spec: { template: { spec: { containers: [{ name: a, image: shop }] } } }"],
  ["StatefulSet", "spec: { template: { spec: { containers: [{ name: a, image: shop }] } } }"],
  ["CronJob", "spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: a, image: shop }] } } } } }"],
])("%s has containers", (kind, spec) => {
  const { workloads } = read(`kind: ${kind}\nmetadata: { name: x, namespace: y }\n${spec}\n`);

  expect(workloads).toHaveLength(1);
  expect(workloads[0]).toMatchObject({ kind, name: "x", namespace: "y" });
  expect(workloads[0]?.containers[0]?.image?.text).toBe("shop");
});

test("documents, lists and other kinds stand in one file", () => {
  const pod = `kind: Pod\n${POD}spec: { containers: [] }\n`;
  const list =
    "kind: List\nitems:\n  - { kind: Pod, spec: { containers: [] } }\n  - { apiVersion: v1, kind: Service }\n";
  const { workloads, services } = read(`${pod}---\nkind: ConfigMap\n---\n---\n${list}`);

  expect([workloads.length, services.length]).toEqual([2, 1]);
});

test("what is filled in later isn't known", () => {
  const text = `kind: Pod
metadata: { labels: { app: $APP } }
spec:
  containers:
    - image: shop:\${TAG}
      imagePullPolicy: Always
      ports: [{ containerPort: 80 }, { containerPort: $PORT }]
`;
  const [pod] = read(text).workloads;

  expect(pod?.labels).toBeUndefined();
  expect(pod?.containers[0]).toMatchObject({ image: undefined, ports: undefined });
  expect(pod?.containers[0]?.pullPolicy?.place.line).toBe(6);
});

test("a service without targetPort sends to its own port", () => {
  const text = "apiVersion: v1\nkind: Service\nspec:\n  ports:\n    - port: 80\n    - { port: 81, targetPort: web }\n";
  const [service] = read(text).services;

  expect(service?.selector).toBeUndefined();
  expect(service?.ports.map(({ target }) => [target?.text, target?.place.line])).toEqual([
    ["80", 5],
    ["web", 6],
  ]);
});

test.each([
  "kind: Pod\n\tspec: x\n",
  "kind: Pod\nkind: Pod\n",
  "kind: Pod\nspec: &a [*a]\n",
  "- kind: Pod\n",
  "kind: Pod\nspec: 3\n",
])("%j has nothing in it", (text) => {
  expect(read(text)).toEqual({ workloads: [], services: [] });
});

test("templates are no manifests yet", () => {
  expect(mayBeManifest("kind: Service\n")).toBe(true);
  expect(mayBeManifest("---\n- kind: 'Deployment'\n")).toBe(true);
  expect(mayBeManifest("kind: Service\nmetadata: { name: {{ .Values.name }} }\n")).toBe(false);
  expect(mayBeManifest("kind: ConfigMap\n")).toBe(false);
});
