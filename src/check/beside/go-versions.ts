/**
 * The Go that CI tests with, beside the one that the image is built with. Only versions that are written out count, and only when none of
 * the jobs has the image's.
 * @see https://github.com/actions/setup-go#usage
 */
import type { ObstacleOf } from "../../build/obstacle.ts";
import { builtStages } from "../../build/observe/chain.ts";
import type { Plan } from "../../build/plan.ts";
import type { WorkflowJob, WorkflowStep } from "../../deploy/actions/workflow.ts";
import { goLang } from "../../go/version/go-version.ts";
import { dirname, joinPath, upward } from "../../text/path.ts";
import { type BesideFacts, readWorkflows } from "./facts.ts";
import { placeOf } from "./services.ts";

type Skew = ObstacleOf<"tested-with-other-go">;

interface Tested {
  readonly versions: readonly string[];
  readonly step: WorkflowStep;
  readonly from: string | undefined;
}

export async function goVersions(facts: BesideFacts, plan: Plan): Promise<Skew | undefined> {
  const built = testsThisModule(plan) ? builtWith(plan) : undefined;
  const texts = facts.workflows.filter(({ text }) => text.includes("actions/setup-go"));
  if (built === undefined || texts.some(({ text }) => mayTestWith(built, text))) return undefined;
  const tested: Tested[] = [];
  for (const job of (await readWorkflows(texts)).flatMap(({ jobs }) => jobs)) {
    if (!job.steps.some(({ run }) => run !== undefined && /\bgo\s+test\b|\bmake\b[^\n]*\btest/.test(run))) continue;
    for (const step of job.steps) {
      if (!step.uses?.startsWith("actions/setup-go@")) continue;
      const found = testedWith(step, job, facts);
      if (!found) return undefined;
      tested.push(found);
    }
  }
  const versions = [...new Set(tested.flatMap((one) => one.versions))];
  const [first] = tested;
  if (!first || versions.includes(built)) return undefined;
  const place = placeOf(
    (first.step.inputs.get("go-version") ?? first.step.inputs.get("go-version-file") ?? first.step).place,
  );
  return { kind: "tested-with-other-go", tested: versions, built, place, from: first.from };
}

/** Without reading YAML: the version is written there, or what is may be any. */
function mayTestWith(built: string, text: string): boolean {
  const values = [...text.matchAll(/^\s*(?:- )?go-version:[ \t]*["']?([^"'#\n]*?)["']?[ \t]*(?:#.*)?$/gm)].map(
    ([, value = ""]) => value,
  );
  return values.some((value) => {
    if (/^\$\{\{\s*matrix\./.test(value) || value.startsWith("[") || value === "") return false;
    const version = minor(value);
    return version === undefined || version === built;
  });
}

/** What CI tests is the module in the root; a Dockerfile of another one has a Go of its own. */
function testsThisModule({ context, dockerfile, world }: Plan): boolean {
  const has = (dir: string): boolean => world.snapshot.entry(joinPath(dir, "go.mod")) !== undefined;
  const below = [...upward(dirname(dockerfile.source.file))].filter((dir) => dir !== ".");
  return context.root === "" && has("") && !below.some(has);
}

/** Of the stages that call go; undefined when they differ or aren't known. */
function builtWith(plan: Plan): string | undefined {
  const { os, arch } = plan.platform;
  const found = new Set<string | undefined>();
  for (const { stage, base } of builtStages(plan)) {
    if (
      !stage.instructions.some(({ keyword, rest }) => keyword === "RUN" && /\bgo\s+(?:build|install)\s/.test(rest.text))
    )
      continue;
    // a tag without a version is another Go on another day
    if (base.kind !== "image" || !/:[^/]*\d\.\d/.test(base.ref)) return undefined;
    const facts = plan.facts(base.ref, `${os}/${arch}`);
    found.add(minor((facts.known ? facts.facts.goVersion : undefined) ?? ""));
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** Undefined when it isn't known. */
function testedWith(step: WorkflowStep, job: WorkflowJob, { snapshot }: BesideFacts): Tested | undefined {
  const said = step.inputs.get("go-version")?.text.trim();
  if (said !== undefined && said !== "") {
    const name = /^\$\{\{\s*matrix\.([\w-]+)\s*\}\}$/.exec(said)?.[1];
    const values = name === undefined ? [said] : (job.matrix?.get(name) ?? []);
    const versions = values.map(minor);
    if (versions.length === 0) return undefined;
    return versions.some((one) => one === undefined)
      ? undefined
      : { versions: versions.flatMap((one) => one ?? []), step, from: undefined };
  }
  const file = step.inputs.get("go-version-file")?.text.trim().replace(/^\.\//, "");
  if (file === undefined || !/(?:^|\/)go\.mod$/.test(file) || dirname(file) !== ".") return undefined;
  const text = snapshot.read(file) ?? "";
  const line = minor(/^go (\d\S*)/m.exec(text)?.[1] ?? "");
  // which of the two lines counts depends on the version of the action
  const toolchain = /^toolchain go(\d\S*)/m.exec(text)?.[1];
  if (line === undefined || (toolchain !== undefined && minor(toolchain) !== line)) return undefined;
  return { versions: [line], step, from: file };
}

/** `1.22` of `1.22`, `1.22.x` and `1.22.3`; undefined for ranges and names. */
function minor(text: string): string | undefined {
  const version = /^(1\.\d+)(?:\.(?:\d+|x|\*))?$/.exec(text)?.[1];
  return version === undefined ? undefined : goLang(version);
}
