import { joinPath } from "../../text/path.ts";
import type { GoMod, GoWork, ModuleVersion, Replace, Require } from "../gomod/ast.ts";
import { describeModule, replacementFor } from "../gomod/replace.ts";
import { isDirectoryPath } from "../gomod/strings.ts";
import { compareGo } from "../version/go-version.ts";
import type { ModulesTxt, VendoredModule } from "./modules-txt.ts";

/** What is compared: the main modules, go.work when the build is in workspace mode, and vendor/modules.txt. */
export interface VendorState {
  readonly mains: readonly GoMod[];
  readonly work: GoWork | undefined;
  /** Undefined when there is no modules.txt. */
  readonly modules: ModulesTxt | undefined;
  /** The main modules' directories as seen from go.work, in the order of `mains`. */
  readonly dirs?: readonly string[];
  /** How the go command names the main modules' files and go.work; `go.mod` and `go.work` when left out. */
  readonly files?: readonly string[];
  readonly workFile?: string;
}

/** One line of `inconsistent vendoring`, and the line of go.mod or of modules.txt it is about. */
export interface VendorInconsistency {
  /** `path@version: is …`. */
  readonly text: string;
  readonly subject: Require | Replace | VendoredModule;
}

interface Replacement {
  /** As written. */
  readonly written: ModuleVersion;
  /** Directories as seen from go.work. */
  readonly canonical: ModuleVersion;
  readonly file: string;
}

function fromWorkspace(target: ModuleVersion, dir: string): ModuleVersion {
  if (target.version !== "" || target.path.startsWith("/")) return target;
  const path = joinPath(dir, target.path);
  return { path: isDirectoryPath(path) ? path : `./${path}`, version: "" };
}

function findReplacement(state: VendorState, module: ModuleVersion): Replacement | undefined {
  const { mains, work } = state;
  if (module.version === "" && mains.some((mod) => mod.module?.path === module.path)) return undefined;
  const overriding = work && replacementFor(work, module.path, module.version);
  if (overriding) {
    return { written: overriding.new, canonical: overriding.new, file: state.workFile ?? "go.work" };
  }
  let found: Replacement | undefined;
  for (const [index, mod] of mains.entries()) {
    const replace = replacementFor(mod, module.path, module.version);
    if (!replace) continue;
    const canonical = work ? fromWorkspace(replace.new, state.dirs?.[index] ?? ".") : replace.new;
    found = { written: replace.new, canonical, file: state.files?.[index] ?? "go.mod" };
  }
  return found;
}

function* requirementErrors(state: VendorState, lenient: boolean): Generator<VendorInconsistency> {
  const modules = state.modules?.modules;
  const versions = state.modules?.versions;
  for (const mod of state.mains) {
    for (const require of mod.require) {
      if (modules?.get(`${require.path} ${require.version}`)?.explicit) continue;
      const name = describeModule(require);
      const vendored = versions?.get(require.path);
      if (!lenient) {
        const text = `${name}: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt`;
        yield { text, subject: require };
      } else if (vendored !== undefined && vendored !== require.version) {
        const text = `${name}: is explicitly required in go.mod, but vendor/modules.txt indicates ${require.path}@${vendored}`;
        yield { text, subject: require };
      }
    }
  }
}

function replaceError(state: VendorState, replace: Replace, lenient: boolean): string | undefined {
  const { old } = replace;
  const found = findReplacement(state, old);
  const marked = state.modules?.modules.get(`${old.path} ${old.version}`)?.replacement;
  if (!marked) {
    if (!found) return undefined;
    if (lenient && (old.version === "" || state.modules?.versions.get(old.path) !== old.version)) return undefined;
    return `${describeModule(old)}: is replaced in ${found.file}, but not marked as replaced in vendor/modules.txt`;
  }
  if (found?.canonical.path === marked.path && found.canonical.version === marked.version) return undefined;
  const written = describeModule(found?.written ?? { path: "", version: "" });
  const source = found?.file ?? "";
  return `${describeModule(old)}: is replaced by ${written} in ${source}, but marked as replaced by ${describeModule(marked)} in vendor/modules.txt`;
}

function* replaceErrors(state: VendorState, lenient: boolean): Generator<VendorInconsistency> {
  const seen = new Set<string>();
  const files = state.work ? [...state.mains, state.work] : state.mains;
  for (const { replace: replaces } of files) {
    for (const replace of replaces) {
      const key = describeModule(replace.old);
      const text = seen.has(key) ? undefined : replaceError(state, replace, lenient);
      seen.add(key);
      if (text !== undefined) yield { text, subject: replace };
    }
  }
}

function* modulesTxtErrors(state: VendorState): Generator<VendorInconsistency> {
  const required = new Set<string>();
  for (const mod of state.mains) for (const { path, version } of mod.require) required.add(`${path} ${version}`);
  for (const module of state.modules?.providers ?? []) {
    if (!module.explicit || required.has(`${module.path} ${module.version}`)) continue;
    const file = state.work ? "a go.mod" : "go.mod";
    const text = `is marked as explicit in vendor/modules.txt, but not explicitly required in ${file}`;
    yield { text: `${describeModule(module)}: ${text}`, subject: module };
  }
  for (const module of state.modules?.replaced ?? []) {
    if (findReplacement(state, module)) continue;
    const file = state.work ? "the workspace" : "go.mod";
    const text = `is marked as replaced in vendor/modules.txt, but not replaced in ${file}`;
    yield { text: `${describeModule(module)}: ${text}`, subject: module };
  }
}

/** Everything in which vendor/modules.txt contradicts the main modules, in the order the go command prints it. */
export function findVendorInconsistencies(state: VendorState): VendorInconsistency[] {
  const [main] = state.mains;
  // Before Go 1.14 modules.txt said too little: only clear contradictions count for such modules.
  const lenient = !state.work && compareGo(main?.go?.version ?? "", "1.14") < 0;
  return [...requirementErrors(state, lenient), ...replaceErrors(state, lenient), ...modulesTxtErrors(state)];
}

/** The same as text: `path@version: is …`. */
export function vendorInconsistencies(state: VendorState): string[] {
  return findVendorInconsistencies(state).map(({ text }) => text);
}

/** The whole message; `dir` is the absolute directory that holds vendor/. */
export function vendorErrorText(
  dir: string,
  inconsistencies: readonly string[],
  goVersion: string,
  workspace = false,
): string {
  const lines = inconsistencies.map((text) => `\n\t${text}`).join("");
  const head = `go: inconsistent vendoring in ${dir}:${lines}\n\n`;
  if (compareGo(goVersion, "1.17") < 0) {
    return `${head}run 'go mod vendor' to sync, or use -mod=mod or -mod=readonly to ignore the vendor directory`;
  }
  const command = workspace ? "work" : "mod";
  return `${head}\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.\n\tTo sync the vendor directory, run:\n\t\tgo ${command} vendor`;
}

/** From Go 1.21 a vendored module that asks for a newer Go stops the build before any comparison. */
export function vendoredTooNew(modulesTxt: ModulesTxt, goVersion: string): VendoredModule | undefined {
  if (compareGo(goVersion, "1.21") < 0) return undefined;
  for (const module of modulesTxt.modules.values()) {
    if (module.goVersion !== undefined && compareGo(module.goVersion, goVersion) > 0) return module;
  }
  return undefined;
}
