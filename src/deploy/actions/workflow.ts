/**
 * GitHub workflows: when they run, and the steps of their jobs.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
import { Problems } from "../compose/problem.ts";
import { entriesOf, get, itemsOf, type Place, textOf, type Tree } from "../compose/tree.ts";
import { readYaml } from "../compose/yaml-tree.ts";

export interface WorkflowStep {
  /** `docker/login-action@v3`. */
  readonly uses: string | undefined;
  readonly run: string | undefined;
  readonly condition: string | undefined;
  readonly continues: boolean;
  /** Inputs of an action. */
  readonly inputs: ReadonlyMap<string, WorkflowValue>;
  readonly place: Place;
}

export interface WorkflowValue {
  readonly text: string;
  readonly place: Place;
}

export interface WorkflowJob {
  readonly name: string;
  readonly condition: string | undefined;
  readonly continues: boolean;
  readonly needs: readonly string[];
  /** Values of its matrix by name, `matrix.go` as `go`; undefined when not all of them are written out. */
  readonly matrix: ReadonlyMap<string, readonly string[]> | undefined;
  readonly steps: readonly WorkflowStep[];
}

export interface Workflow {
  readonly file: string;
  readonly events: ReadonlySet<string>;
  readonly jobs: readonly WorkflowJob[];
}

/** Undefined when it can't be read. */
export function readWorkflow(file: string, text: string): Workflow | undefined {
  const problems = new Problems();
  const tree = readYaml({ file, text, directory: "" }, problems)[0]?.tree;
  const jobs = entriesOf(get(tree, "jobs"));
  if (problems.errors.length > 0 || jobs.length === 0) return undefined;
  return { file, events: eventsOf(get(tree, "on")), jobs: jobs.map(([name, { value }]) => jobOf(name, value)) };
}

function eventsOf(on: Tree | undefined): Set<string> {
  if (on?.kind === "mapping") return new Set(on.entries.keys());
  return new Set((on?.kind === "list" ? on.items : on ? [on] : []).flatMap((item) => textOf(item) ?? []));
}

function jobOf(name: string, job: Tree): WorkflowJob {
  const needs = get(job, "needs");
  return {
    name,
    condition: textOf(get(job, "if")),
    continues: get(job, "continue-on-error") !== undefined,
    needs: (needs?.kind === "list" ? needs.items : needs ? [needs] : []).flatMap((item) => textOf(item) ?? []),
    matrix: matrixOf(get(get(job, "strategy"), "matrix")),
    steps: itemsOf(get(job, "steps")).map(stepOf),
  };
}

function stepOf(step: Tree): WorkflowStep {
  const inputs = entriesOf(get(step, "with")).flatMap(([name, { value }]) => {
    const text = textOf(value);
    return text === undefined ? [] : [[name, { text, place: value.place }] as const];
  });
  return {
    uses: textOf(get(step, "uses")),
    run: textOf(get(step, "run")),
    condition: textOf(get(step, "if")),
    continues: get(step, "continue-on-error") !== undefined,
    inputs: new Map(inputs),
    place: (get(step, "uses") ?? step).place,
  };
}

function matrixOf(matrix: Tree | undefined): Map<string, string[]> | undefined {
  const found = new Map<string, string[]>();
  const add = (name: string, value: Tree): boolean => {
    const text = textOf(value);
    if (text !== undefined) found.set(name, [...(found.get(name) ?? []), text]);
    return text !== undefined && !text.includes("${{");
  };
  if (matrix?.kind === "scalar") return undefined;
  for (const [name, { value }] of entriesOf(matrix)) {
    if (name === "exclude") continue;
    const rows = name === "include" ? itemsOf(value).flatMap(entriesOf) : [];
    for (const [key, entry] of rows) if (!add(key, entry.value) && entry.value.kind === "scalar") return undefined;
    if (name === "include") {
      if (value.kind !== "list") return undefined;
    } else if (value.kind !== "list") return undefined;
    else for (const item of value.items) if (!add(name, item) && item.kind === "scalar") return undefined;
  }
  return found;
}
