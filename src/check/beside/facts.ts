/** What manifests and CI of the repository say beside its builds; read once, and YAML only where it may decide something. */
import type { Workflow } from "../../deploy/actions/workflow.ts";
import { mayBeManifest } from "../../deploy/kubernetes/may-be.ts";
import type { Manifests } from "../../deploy/kubernetes/model.ts";
import type { Found } from "../../project/find.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Recipe } from "../../recipes/recipe.ts";
import { basename, dirname } from "../../text/path.ts";

export interface BesideFacts {
  readonly manifests: Manifests;
  readonly workflows: readonly Text[];
  readonly recipes: readonly Recipe[];
  /** Makefiles, scripts, CI. */
  readonly scripts: readonly Text[];
  readonly found: Found;
  readonly snapshot: Snapshot;
}

export interface Text {
  readonly file: string;
  readonly text: string;
}

const MAX_BYTES = 256 * 1024;
const MAX_MANIFESTS = 400;
/** Manifests there are material of tests and pages, not what runs the image. */
const NOT_APPLIED = /(?:^|\/)(?:tests?|e2e|examples?|samples?|testing|crds?|docs?|website|site|content|benchmarks?)\//i;

export async function besideFacts(snapshot: Snapshot, found: Found, recipes: readonly Recipe[]): Promise<BesideFacts> {
  const candidates = found.manifests.filter((path) => !NOT_APPLIED.test(path));
  const texts = candidates.length > MAX_MANIFESTS ? [] : textsOf(snapshot, candidates);
  const scripts = textsOf(snapshot, found.recipes);
  return {
    manifests: await manifestsOf(asApplied(texts)),
    workflows: scripts.filter(({ file }) => file.startsWith(".github/workflows/")),
    recipes,
    scripts,
    found,
    snapshot,
  };
}

function textsOf(snapshot: Snapshot, paths: readonly string[]): Text[] {
  return paths.flatMap((file) => {
    const entry = snapshot.entry(file);
    const text = entry?.kind === "file" && entry.size <= MAX_BYTES ? snapshot.read(file) : undefined;
    return text === undefined ? [] : [{ file, text }];
  });
}

/** Of manifests that kustomize changes it isn't known what is applied. */
function asApplied(texts: readonly Text[]): Text[] {
  const kustomizations = texts.filter(({ file }) => /^kustomization\.ya?ml$/.test(basename(file)));
  const changing = /^(?:patches\w*|images|replacements|transformers|components):/m;
  const changed = kustomizations.some(({ text }) => changing.test(text));
  const directories = new Set(changed ? kustomizations.map(({ file }) => dirname(file)) : []);
  return texts.filter(({ file, text }) => mayBeManifest(text) && !directories.has(dirname(file)));
}

/** The reader is loaded only where there are manifests. */
async function manifestsOf(texts: readonly Text[]): Promise<Manifests> {
  if (texts.length === 0) return { workloads: [], services: [] };
  const { readManifests } = await import("../../deploy/kubernetes/manifests.ts");
  const all = texts.map(({ file, text }) => readManifests(file, text));
  return {
    workloads: all.flatMap(({ workloads }) => workloads),
    services: all.flatMap(({ services }) => services),
  };
}

export async function readWorkflows(texts: readonly Text[]): Promise<Workflow[]> {
  if (texts.length === 0) return [];
  const { readWorkflow } = await import("../../deploy/actions/workflow.ts");
  return texts.flatMap(({ file, text }) => readWorkflow(file, text) ?? []);
}
