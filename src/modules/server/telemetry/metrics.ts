/** Counters and durations, in the text format that Prometheus reads. @see https://prometheus.io/docs/instrumenting/exposition_formats */

export type Labels = Readonly<Record<string, string>>;

/** Everything counted so far, by series: what one process sends to another. */
export type Snapshot = Readonly<Record<string, number>>;

export interface Counter {
  value: number;
}

const HELP: Readonly<Record<string, readonly [type: "counter" | "gauge" | "histogram", text: string]>> = {
  slipway_proxy_requests_total: ["counter", "Requests by what was asked for and how it was answered."],
  slipway_proxy_request_seconds: ["histogram", "From a request's headers to the end of its answer."],
  slipway_proxy_sent_bytes_total: ["counter", "Bytes of answers."],
  slipway_proxy_stored_total: ["counter", "Files that were verified and stored."],
  slipway_proxy_stale_total: ["counter", "Old answers that were served since no upstream answered."],
  slipway_proxy_upstream_requests_total: [
    "counter",
    "Questions to upstreams by outcome, retries within one not counted.",
  ],
  slipway_proxy_evicted_total: ["counter", "Zips that were evicted to keep the store within its limit."],
  slipway_proxy_store_bytes: ["gauge", "Bytes in the store, where it has a limit."],
  process_resident_memory_bytes: ["gauge", "Memory of the processes of the proxy."],
  process_cpu_seconds_total: ["counter", "Processor time of the processes of the proxy."],
};

/** Upper bounds in seconds. */
const BUCKETS = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10, 60] as const;

export class Metrics {
  readonly #series = new Map<string, Counter>();

  counter(name: string, labels: Labels = {}): Counter {
    const key = `${name}${labelText(labels)}`;
    let found = this.#series.get(key);
    if (!found) this.#series.set(key, (found = { value: 0 }));
    return found;
  }

  /** Takes durations in milliseconds. */
  histogram(name: string, labels: Labels = {}): (milliseconds: number) => void {
    const buckets = [...BUCKETS.map(String), "+Inf"].map((le) => this.counter(`${name}_bucket`, { ...labels, le }));
    const [sum, count] = [this.counter(`${name}_sum`, labels), this.counter(`${name}_count`, labels)];
    return (milliseconds) => {
      const seconds = milliseconds / 1000;
      let at: number = BUCKETS.findIndex((bound) => seconds <= bound);
      if (at === -1) at = BUCKETS.length;
      for (; at < buckets.length; at++) {
        const bucket = buckets[at];
        if (bucket) bucket.value++;
      }
      sum.value += seconds;
      count.value++;
    };
  }

  snapshot(): Snapshot {
    const { user, system } = process.cpuUsage();
    this.counter("process_resident_memory_bytes").value = process.memoryUsage.rss();
    this.counter("process_cpu_seconds_total").value = (user + system) / 1e6;
    return Object.fromEntries([...this.#series].map(([key, { value }]) => [key, value]));
  }
}

/** Several processes as one. */
export function mergeSnapshots(snapshots: readonly Snapshot[]): Snapshot {
  const sums: Record<string, number> = {};
  for (const snapshot of snapshots) {
    for (const [key, value] of Object.entries(snapshot)) sums[key] = (sums[key] ?? 0) + value;
  }
  return sums;
}

export function metricsText(snapshot: Snapshot): string {
  const families = new Map<string, string[]>();
  for (const [key, value] of Object.entries(snapshot)) {
    const [full = key] = key.split("{", 1);
    const name = HELP[full] ? full : full.replace(/_(?:bucket|sum|count)$/, "");
    const lines = families.get(name) ?? [];
    families.set(name, lines);
    lines.push(`${key} ${value}`);
  }
  const parts: string[] = [];
  for (const [name, lines] of [...families].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [type = "counter", text = ""] = HELP[name] ?? [];
    parts.push(`# HELP ${name} ${text}`, `# TYPE ${name} ${type}`, ...lines);
  }
  return `${parts.join("\n")}\n`;
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replaceAll(/["\\\n]/g, "_")}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
