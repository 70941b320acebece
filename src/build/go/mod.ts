/** `go mod download|vendor` and `go work`. */
import { hasSum } from "../../go/gosum/parse.ts";
import { isKnown } from "../../text/unknown.ts";
import { resolvePath } from "../../text/path.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { OK, type Outcome, UNKNOWN_OUTCOME } from "../shell/outcome.ts";
import { usedReplacement } from "./build.ts";
import { failed } from "./failed.ts";
import { downloadedMark, downloadObstacle, moduleNeeds } from "./downloads.ts";
import { anyMovedModule } from "./moved-modules.ts";
import { loadModules } from "./load-modules.ts";
import { readGoFlags } from "./flags.ts";
import { sumMalformed } from "./requirements.ts";
import type { ModuleSet } from "./modules.ts";
import { sumDatabaseObstacle } from "./sum-database.ts";
import type { GoSettings } from "./settings.ts";

/** `go mod download` reads go.mod files and fills the cache; a missing or incomplete go.sum does not stop it. */
export function downloadModel(call: Call, settings: GoSettings): Outcome {
  const { machine } = call;
  const { operands, flags } = readGoFlags(call.args, settings.goflags);
  if (operands.length > 0) return { status: "ok" };
  const loaded = loadModules(call, settings, { command: "go mod download", mod: "mod", modfile: flags.get("modfile") });
  if (loaded.is === "unknown") {
    machine.unknowns.push(loaded.reason);
    return UNKNOWN_OUTCOME;
  }
  if (loaded.is === "obstacle") return failed(call, loaded.obstacle);
  const replaced = usedReplacement(call, loaded.set);
  if (replaced) return failed(call, replaced);
  const needs = moduleNeeds(loaded.set);
  const malformed = needs.length > 0 ? sumMalformed(loaded.set) : undefined;
  if (malformed) return failed(call, malformed);
  const obstacle = downloadObstacle(call, settings, needs);
  const moved = obstacle ?? unverified(call, settings, loaded.set, needs) ?? anyMovedModule(loaded.set);
  if (moved) return failed(call, moved);
  const cached = machine.mounts.some(
    (mount) => mount.type === "cache" && `${settings.gomodcache}/`.startsWith(`${mount.target}/`),
  );
  if (!cached && isKnown(settings.gomodcache)) {
    machine.fs = machine.fs.write(downloadedMark(settings), {
      kind: "file",
      mode: 0o644,
      uid: machine.user.uid,
      content: { from: "text", text: "" },
    });
  }
  return OK;
}

/** A module that go.sum doesn't know is one that the checksum database is asked for, if it isn't in the cache already. */
function unverified(
  { machine }: Call,
  settings: GoSettings,
  set: ModuleSet,
  needs: readonly { readonly path: string; readonly version: string }[],
): Obstacle | undefined {
  const sum = set.sums[0]?.sum;
  const fresh = machine.fs.stat(downloadedMark(settings)).is === "no";
  if (!fresh || set.work || set.sumsUnknown || machine.mounts.some(({ type }) => type === "cache")) return undefined;
  const unknown = needs.find(({ path, version }) => sum === undefined || !hasSum(sum, path, version));
  return unknown && sumDatabaseObstacle(settings, unknown.path);
}

export function vendorModel(call: Call, settings: GoSettings): Outcome {
  const { machine } = call;
  const loaded = loadModules(call, settings, { command: "go mod vendor", mod: "readonly", modfile: undefined });
  if (loaded.is === "obstacle") return failed(call, loaded.obstacle);
  if (loaded.is === "unknown") {
    machine.unknowns.push(loaded.reason);
    return UNKNOWN_OUTCOME;
  }
  const dir = resolvePath(loaded.set.current.dir, "vendor");
  machine.fs = machine.fs.makeDir(dir).doubt([dir], doubt(machine, "`go mod vendor` filled vendor/"), true);
  return { status: "ok" };
}

export function workModel(call: Call, settings: GoSettings, verb: string): Outcome {
  const { machine } = call;
  if (verb !== "init" && verb !== "use" && verb !== "sync" && verb !== "edit" && verb !== "vendor")
    return { status: "ok" };
  const reason = doubt(machine, `\`go work ${verb}\` changed the workspace`);
  const path = settings.get("GOWORK") || resolvePath(machine.cwd, "go.work");
  if (isKnown(path))
    machine.fs = machine.fs.write(path, {
      kind: "file",
      mode: 0o644,
      uid: machine.user.uid,
      content: { from: "unknown", reason },
    });
  if (verb === "vendor") machine.fs = machine.fs.doubt([resolvePath(machine.cwd, "vendor")], reason, true);
  return { status: "ok" };
}
