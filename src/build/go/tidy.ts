/** `go mod tidy`: where every import is provided for and every requirement is used, it has nothing to change. */
import { resolvePath } from "../../text/path.ts";
import type { Call } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { OK, type Outcome, UNKNOWN_OUTCOME } from "../shell/outcome.ts";
import { buildContext } from "./build.ts";
import { downloadObstacle, moduleNeeds } from "./downloads.ts";
import { failed } from "./failed.ts";
import { readGoFlags } from "./flags.ts";
import { loadGraph } from "./graph.ts";
import { loadModules } from "./load-modules.ts";
import type { ModuleSet } from "./modules.ts";
import { matchPatterns } from "./patterns.ts";
import type { GoSettings } from "./settings.ts";

export function tidyModel(call: Call, settings: GoSettings): Outcome {
  const { machine } = call;
  const { flags } = readGoFlags(call.args, settings.goflags);
  const loaded = loadModules(call, settings, { command: "go mod tidy", mod: "mod", modfile: undefined });
  if (loaded.is === "obstacle") return failed(call, loaded.obstacle);
  if (loaded.is === "unknown") {
    machine.unknowns.push(loaded.reason);
    return UNKNOWN_OUTCOME;
  }
  const { set } = loaded;
  const obstacle = downloadObstacle(call, settings, moduleNeeds(set));
  if (obstacle) return failed(call, obstacle);
  const stays = !flags.has("go") && isTidy(call, settings, set);
  if (flags.has("diff")) {
    // writes nothing; a difference is an error
    if (stays) return OK;
    machine.unknowns.push(doubt(machine, "whether go.mod is tidy isn't known"));
    return UNKNOWN_OUTCOME;
  }
  const reason = doubt(machine, "`go mod tidy` rewrote go.mod and go.sum");
  for (const name of stays ? ["go.sum"] : ["go.mod", "go.sum"]) {
    machine.fs = machine.fs.write(resolvePath(set.current.dir, name), {
      kind: "file",
      mode: 0o644,
      uid: machine.user.uid,
      content: { from: "unknown", reason },
    });
  }
  return { status: "ok" };
}

/** As far as the packages tell: what go.mod lists for dependencies' sake, and go.sum, may still change. */
function isTidy(call: Call, settings: GoSettings, set: ModuleSet): boolean {
  const { current } = set;
  if (set.work || call.machine.cwd !== current.dir) return false;
  const context = buildContext(settings, new Set());
  const matched = matchPatterns(call, set, context, ["./..."]);
  if (matched.roots.length === 0 || matched.unknowns.length > 0 || matched.obstacles.length > 0) return false;
  const graph = loadGraph(call, set, settings, context, matched.roots, true, []);
  if (graph.unknowns.length > 0 || graph.obstacles.some(({ kind }) => kind !== "go-sum-missing")) return false;
  const used = new Set<string>();
  for (const { provider } of graph.external.values()) {
    if (provider.is === "unknown") return false;
    used.add(provider.path);
  }
  return current.mod.require.every(({ path, indirect }) => indirect || used.has(path));
}
