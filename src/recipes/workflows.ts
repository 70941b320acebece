/**
 * GitHub workflows: `docker/build-push-action` and the `docker build` lines of `run:` steps.
 * @see https://github.com/docker/build-push-action#inputs
 */
import { entriesOf, get, itemsOf, textOf, type Tree } from "../deploy/compose/tree.ts";
import { joinPath } from "../text/path.ts";
import { HOLE, isKnown } from "../text/unknown.ts";
import { compositeAction } from "./actions.ts";
import { orderedBakes } from "./bake/ordered.ts";
import {
  fillExpressions,
  givenToLaterSteps,
  matrixRows,
  shellVariables,
  type Values,
  withEnvironment,
  withoutValues,
  workspaceValues,
} from "./expressions.ts";
import { locate } from "./locate.ts";
import { type Files, type Place, type Recipe, REPOSITORY } from "./recipe.ts";
import { absolute, scriptRecipes } from "./scripts.ts";
import { linesOf, readTree, scalarLine } from "./yaml.ts";

/** Actions that write nothing into the workspace. */
const HARMLESS =
  /^(?:actions\/(?:checkout|setup-[\w-]+|attest[\w-]*)|docker\/[\w-]+-action|sigstore\/cosign-installer|aws-actions\/[\w-]+|azure\/login|google-github-actions\/(?:auth|setup-gcloud))@/;

interface Job {
  readonly file: string;
  readonly text: string;
  readonly files: Files;
  readonly directory: string;
  readonly windows: boolean;
  readonly armRunner: Place | undefined;
  /** Of composite actions in one another. */
  readonly depth: number;
}

interface Steps {
  readonly recipes: Recipe[];
  /** They may have written files. */
  readonly prepared: boolean;
  /** Variables that they gave to what comes after them. */
  readonly given: readonly string[];
}

const MAX_DEPTH = 5;

export function workflowRecipes(file: string, text: string, files: Files): Recipe[] {
  const tree = readTree(file, text);
  const values = withEnvironment(workspaceValues(), tree);
  const recipes: Recipe[] = [];
  for (const [, { value: job }] of entriesOf(get(tree, "jobs"))) {
    const directory = defaultDirectory(job) ?? defaultDirectory(tree) ?? "";
    const windows = /windows/.test(textOf(get(job, "runs-on")) ?? "");
    for (const row of matrixRows(job)) {
      const own = withEnvironment(new Map([...values, ...row]), job);
      const armRunner = armRunnerOf(get(job, "runs-on"), own);
      const where = { file, text, files, directory, windows, armRunner, depth: 0 };
      recipes.push(...stepsRecipes(where, get(job, "steps"), own, false).recipes);
    }
  }
  return recipes;
}

/** @see https://docs.github.com/en/actions/reference/runners/github-hosted-runners */
function armRunnerOf(runsOn: Tree | undefined, values: Values): Place | undefined {
  const labels = runsOn?.kind === "list" ? itemsOf(runsOn) : runsOn ? [runsOn] : [];
  const arm = labels.some((label) =>
    /(?:^|[-_])(?:arm|arm64|aarch64)(?:$|[-_])/i.test(fillExpressions(textOf(label) ?? "", values)),
  );
  return arm && runsOn ? { file: runsOn.place.file, line: runsOn.place.line } : undefined;
}

function defaultDirectory(tree: Tree | undefined): string | undefined {
  return textOf(get(get(get(tree, "defaults"), "run"), "working-directory"));
}

function stepsRecipes(job: Job, steps: Tree | undefined, values: Values, before: boolean): Steps {
  const recipes: Recipe[] = [];
  const given: string[] = [];
  let prepared = before;
  for (const step of itemsOf(steps)) {
    const uses = textOf(get(step, "uses"));
    const own = withEnvironment(withoutValues(values, given), step);
    if (uses?.startsWith("actions/checkout@")) {
      // the workspace isn't the repository
      const options = get(step, "with");
      if (get(options, "path") || get(options, "repository")) return { recipes, prepared: true, given };
    } else if (uses?.startsWith("./")) {
      const inside = localSteps(job, step, uses, own, prepared);
      recipes.push(...inside.recipes);
      given.push(...inside.given);
      ({ prepared } = inside);
    } else if (uses?.startsWith("docker/bake-action@")) {
      recipes.push(...bakeRecipes(job, step, own, prepared));
      prepared = true;
    } else if (uses?.startsWith("docker/build-push-action@")) {
      recipes.push(actionRecipe(job, step, own, prepared));
    } else if (uses !== undefined) prepared ||= !HARMLESS.test(uses);
    const run = get(step, "run");
    const script = textOf(run);
    if (run === undefined || script === undefined) continue;
    given.push(...givenToLaterSteps(script));
    const shell = textOf(get(step, "shell")) ?? (job.windows ? "pwsh" : "bash");
    if (!/^(?:bash|sh)\b/.test(shell)) {
      prepared = true;
      continue;
    }
    const directory = fillExpressions(textOf(get(step, "working-directory")) ?? job.directory, own);
    const read = scriptRecipes(
      {
        file: job.file,
        line: scalarLine(run, job.text),
        text: fillExpressions(script, own),
        cwd: absolute(directory),
        vars: shellVariables(own),
        prepared,
        armRunner: job.armRunner,
      },
      job.files,
    );
    recipes.push(...read.recipes);
    ({ prepared } = read.end);
  }
  return { recipes, prepared, given };
}

/** An action of the repository itself; one that isn't composite may do anything. */
function localSteps(job: Job, step: Tree, uses: string, values: Values, prepared: boolean): Steps {
  const action = compositeAction(uses, get(step, "with"), values, job.files);
  if (!action || job.depth >= MAX_DEPTH) return { recipes: [], prepared: true, given: [] };
  const { file, text, steps } = action;
  const inner = { ...job, file, text, directory: "", windows: false, depth: job.depth + 1 };
  return stepsRecipes(inner, steps, action.values, prepared);
}

/** The action reads the bake files of a directory, or those that it is given. */
function bakeRecipes({ file, files }: Job, step: Tree, values: Values, prepared: boolean): Recipe[] {
  const options = get(step, "with");
  const input = (name: string): string => fillExpressions(textOf(get(options, name)) ?? "", values);
  const list = (name: string): string[] =>
    input(name)
      .split(/[\n,]/)
      .map((item) => item.trim())
      .filter((item) => item !== "");
  const order = {
    files: list("files"),
    targets: list("targets"),
    open: input("set") !== "",
    cwd: absolute(input("workdir")),
    place: { file, line: get(step, "uses")?.place.line ?? 1 },
    prepared,
  };
  return orderedBakes(order, files);
}

/** Without `context` the action builds what is in git at that commit, whatever earlier steps wrote. */
function actionRecipe(job: Job, step: Tree, values: Values, prepared: boolean): Recipe {
  const options = get(step, "with");
  const input = (name: string): string | undefined => {
    const text = textOf(get(options, name))?.trim();
    return text === undefined || text === "" ? undefined : fillExpressions(text, values);
  };
  const written = textOf(get(options, "context"))?.trim();
  const [, inGit] = /^\{\{\s*defaultContext\s*\}\}(?::(.*))?$/.exec(written ?? "{{defaultContext}}") ?? [
    undefined,
    undefined,
  ];
  const git = written === undefined || written === "" || written.startsWith("{{");
  const context = git ? (inGit ?? ".") : (input("context") ?? ".");
  const file = input("file");
  const place = get(step, "uses");
  return locate(
    {
      context: isKnown(context) && !/^(?:\w[\w+.-]*:\/\/|git@)/.test(context) ? context : undefined,
      // in a git context the file is found from its directory
      file: file !== undefined && git && isKnown(file) ? joinPath(context, file) : file,
      target: input("target"),
      args: pairs(input("build-args")),
      contexts: pairs(input("build-contexts")),
      lenient: false,
      open: false,
      tags: linesOf((input("tags") ?? "").replaceAll(",", "\n")),
      platform: input("platforms"),
      cached: input("cache-from") !== undefined && input("no-cache") !== "true",
    },
    {
      file: job.file,
      line: place?.place.line ?? 1,
      cwd: REPOSITORY,
      prepared: prepared && !git,
      armRunner: job.armRunner,
    },
    job.files,
  );
}

function pairs(text: string | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const item of linesOf(text ?? "")) {
    // the action reads each line as CSV
    const line = item.replace(/^"(.*)"$/, "$1");
    const equals = line.indexOf("=");
    const name = line.slice(0, Math.max(0, equals));
    if (equals > 0 && isKnown(name)) found.set(name, line.slice(equals + 1) === "" ? HOLE : line.slice(equals + 1));
  }
  return found;
}
