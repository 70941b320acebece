/** The vendor directory of a project, as the go command makes it from the module cache alone. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareText } from "../../go/version/module-order.ts";
import type { Project } from "../fetch/project.ts";
import type { Environment, Settings } from "../settings.ts";
import type { BundleFile } from "./output.ts";

export interface Vendored {
  readonly files: readonly BundleFile[];
  /** The files are copied from there until it is called. */
  readonly dispose: () => void;
}

/** @see https://go.dev/ref/mod#go-mod-vendor @see https://pkg.go.dev/cmd/go#hdr-Make_vendored_copy_of_dependencies */
export function vendorFiles(
  project: Project,
  settings: Settings,
  env: Environment,
  cache: string,
): Vendored | { readonly error: string } {
  if (settings.go === undefined) return { error: "the go command is not in PATH, and it writes vendor/" };
  const directory = mkdtempSync(join(tmpdir(), "slipway-vendor-"));
  const dispose = (): void => rmSync(directory, { recursive: true, force: true });
  const to = join(directory, "vendor");
  const made = spawnSync(settings.go, [project.work ? "work" : "mod", "vendor", "-o", to], {
    cwd: project.root,
    env: { ...env, GOMODCACHE: cache, GOPROXY: "off", GOFLAGS: "-modcacherw", GOTOOLCHAIN: "local" },
    encoding: "utf8",
  });
  if (made.status !== 0) {
    dispose();
    return { error: made.error?.message ?? made.stderr.trim() };
  }
  return { files: filesBelow(to), dispose };
}

function filesBelow(directory: string): BundleFile[] {
  let names: string[];
  try {
    names = readdirSync(directory, { recursive: true, encoding: "utf8" });
  } catch {
    // nothing to vendor
    return [];
  }
  return names
    .map((name) => ({ name: name.replaceAll("\\", "/"), path: join(directory, name) }))
    .map(({ name, path }) => ({ name, path, stat: statSync(path) }))
    .filter(({ stat }) => stat.isFile())
    .sort((a, b) => compareText(a.name, b.name))
    .map(({ name, path, stat }) => ({ name, content: { copyOf: path, size: stat.size } }));
}
