/** Services, pods and builds that fail each for its own reason are all named. */
import { expect, test } from "vitest";
import { recognisers } from "../causes/recognisers.ts";
import type { Explanation } from "../finding/explanation.ts";
import { readTranscript } from "../log/read.ts";
import { explain } from "./explain.ts";

function explained(lines: readonly string[]): Explanation {
  return explain(readTranscript(lines.join("\n")), recognisers);
}

function named({ causes }: Explanation): (readonly [string, string | null])[] {
  return causes.filter(({ confidence }) => confidence !== "possible").map(({ cause, about }) => [cause, about]);
}

const api = [
  "#12 [api builder 4/5] RUN go mod download",
  "#12 0.081 go: go.mod requires go >= 1.25 (running go 1.24.13; GOTOOLCHAIN=local)",
  '#12 ERROR: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1',
  "",
];
const worker = [
  "#14 [worker builder 5/5] RUN CGO_ENABLED=1 go build .",
  '#14 9.101 cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH',
  '#14 ERROR: process "/bin/sh -c CGO_ENABLED=1 go build ." did not complete successfully: exit code: 1',
  "",
];

test("two services of one build", () => {
  const both = explained([...api, ...worker]);

  expect(named(both)).toEqual([
    ["go-toolchain-too-old", "[api builder 4/5] RUN go mod download"],
    ["cgo-c-compiler-missing", "[worker builder 5/5] RUN CGO_ENABLED=1 go build ."],
  ]);
  expect(both.verdict).toBe("recognised");
  expect(named(explained(api))).toEqual([["go-toolchain-too-old", null]]);
});

test("two builds one after the other", () => {
  const second = worker.map((line) => line.replace("#14", "#12"));
  const { causes } = explained([...api, "error: failed to solve: exit code: 1", "$ docker build worker", ...second]);

  expect(causes.map(({ cause }) => cause)).toEqual(["go-toolchain-too-old", "cgo-c-compiler-missing"]);
});

const running = [
  "db-1      | PostgreSQL init process complete; ready for start up.",
  "db-1      | mkdir: cannot create directory '/var/lib/x': Permission denied",
  "api-1     | panic: open /etc/app/config.yaml: no such file or directory",
  "api-1     |",
  "api-1     | goroutine 1 [running]:",
  "worker-1  | exec /usr/local/bin/worker: exec format error",
  "api-1 exited with code 2",
  "worker-1 exited with code 255",
];

test("services that run: those that have exited", () => {
  expect(named(explained(running))).toEqual([
    ["runtime-asset-not-copied", "api-1"],
    ["exec-format-error-arch", "worker-1"],
  ]);
});

test("what cleans up behind a failed build is not its reason", () => {
  const log = [
    "Dockerfile:8",
    "--------------------",
    "   8 | >>> RUN go build -o x",
    "--------------------",
    'ERROR: failed to solve: process "/bin/sh -c go build -o x" did not complete successfully: exit code: 1',
  ];
  const cleaning = ["Post job cleanup.", "fatal: not a git repository (or any of the parent directories): .git"];

  expect(explained([...log, ...cleaning]).causes.map(({ cause }) => cause)).toEqual(["unknown-log-truncated"]);
  expect(explained([...cleaning, ...log]).causes.map(({ cause }) => cause)).toEqual(["git-metadata-not-in-context"]);
});

test("docker-compose calls the container by its whole name", () => {
  const old = running.map((line) =>
    line.replace(/^(api|worker|db)-1 (?= )/, "$1_1 ").replace(/^(api|worker)-1 exited/, "shop_$1_1 exited"),
  );

  expect(named(explained(old)).map(([, about]) => about)).toEqual(["api_1", "worker_1"]);
});

test("events of several pods", () => {
  const events = [
    "LAST SEEN   TYPE      REASON             OBJECT           MESSAGE",
    "9m          Normal    Scheduled          pod/api-7c9f     Successfully assigned shop/api-7c9f to worker",
    "8m          Warning   Failed             pod/web-6d4c     Error: container has runAsNonRoot and image will run as root",
    "4m          Warning   FailedScheduling   pod/job-28rkt    0/3 nodes are available: 3 Insufficient memory.",
  ];

  expect(named(explained(events))).toEqual([
    ["k8s-run-as-non-root-root-image", "pod/web-6d4c"],
    ["k8s-unschedulable", "pod/job-28rkt"],
  ]);
});

test("pods described one after the other", () => {
  const described = [
    "Name:             web-6d4c",
    "  Warning  Failed  8m  kubelet  Error: container has runAsNonRoot and image will run as root",
    "",
    "Name:             job-28rkt",
    "  Warning  FailedScheduling  4m  default-scheduler  0/3 nodes are available: 3 Insufficient memory.",
  ];

  expect(named(explained(described)).map(([, about]) => about)).toEqual(["web-6d4c", "job-28rkt"]);
});

const described = [
  "Name:             shop-7c9f",
  "Namespace:        default",
  "Containers:",
  "  api:",
  "    Image:          registry.example.com/shop/api:2",
  "    State:          Waiting",
  "      Reason:       ImagePullBackOff",
  "  worker:",
  "    Image:          registry.example.com/shop/worker:2",
  "    State:          Waiting",
  "      Reason:       CrashLoopBackOff",
  "    Last State:     Terminated",
  "      Reason:       OOMKilled",
  "      Exit Code:    137",
  "Conditions:",
  "  Type              Status",
  "  Ready             False",
  "Events:",
  "  Type     Reason     Age   From      Message",
  '  Normal   Pulling    2m    kubelet   Pulling image "registry.example.com/shop/api:2"',
  '  Warning  Failed     2m    kubelet   Failed to pull image "registry.example.com/shop/api:2": rpc error: code = NotFound desc = failed to pull and unpack image "registry.example.com/shop/api:2": failed to resolve reference "registry.example.com/shop/api:2": registry.example.com/shop/api:2: not found',
  "  Warning  Failed     2m    kubelet   Error: ErrImagePull",
  "  Warning  BackOff    1m    kubelet   Back-off restarting failed container worker in pod shop-7c9f_default(4f1c)",
];

test("two containers of one pod, each with its own reason", () => {
  expect(named(explained(described))).toEqual([
    ["k8s-oom-killed", "shop-7c9f/worker"],
    ["k8s-image-tag-not-found", "shop-7c9f/api"],
  ]);
});

test("a container whose reason stands elsewhere is named beside one whose reason is known", () => {
  const { causes } = explained(described.filter((line) => !/OOMKilled|137/.test(line)));

  expect(causes.map(({ cause, about }) => [cause, about])).toEqual([
    ["k8s-image-tag-not-found", "shop-7c9f/api"],
    ["k8s-crashloop", "shop-7c9f/worker"],
  ]);
});
