/** What the name of an object in `modules/` stands for. */
import type { ModuleVersion } from "../../../go/gomod/ast.ts";
import { unescapeModulePath, unescapeVersion } from "../../../go/version/escape.ts";
import { moduleVersionError } from "../../../go/version/module-path.ts";
import { canonicalVersion } from "../../../go/version/semver.ts";
import type { FileKind } from "../store/names.ts";

export interface ModuleObject {
  readonly module: ModuleVersion;
  readonly kind: FileKind;
}

/** `path` is that of a file below a GOPROXY. Undefined for what is no file of a module version. */
export function moduleObject(path: string): ModuleObject | undefined {
  const [, escapedPath = "", escapedVersion = "", kind = ""] =
    /^(.+)\/@v\/([^/]+)\.(info|mod|zip|ziphash)$/.exec(path) ?? [];
  const [modulePath, version] = [unescapeModulePath(escapedPath), unescapeVersion(escapedVersion)];
  if (kind === "" || "error" in modulePath || "error" in version) return undefined;
  const module = { path: modulePath.text, version: version.text };
  const fits =
    canonicalVersion(module.version) === module.version &&
    moduleVersionError(module.path, module.version) === undefined;
  return fits ? { module, kind: kind as FileKind } : undefined;
}
