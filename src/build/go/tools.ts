/** `go install pkg@version`, `go get`, `go run`: programs from elsewhere. */
import { HOLE, isKnown } from "../../text/unknown.ts";
import { type Call, unknownCommand } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { type Outcome, UNKNOWN_OUTCOME } from "../shell/outcome.ts";
import { buildModel, compile } from "./build.ts";
import { failed } from "./failed.ts";
import { readGoFlags } from "./flags.ts";
import { loadModules } from "./load-modules.ts";
import { findUp } from "./modules.ts";
import { programName, writeForeign } from "./output.ts";
import { downloadObstacle } from "./downloads.ts";
import { atLeast, type GoSettings } from "./settings.ts";
import { sumDatabaseObstacle } from "./sum-database.ts";
import { remarkLatest } from "./tool-releases.ts";

export function installModel(call: Call, settings: GoSettings): Outcome {
  const { operands } = readGoFlags(call.args, settings.goflags);
  const [first] = operands;
  if (first?.includes("@") && isKnown(first)) return installTool(call, settings, operands);
  if (first !== undefined && !isKnown(first)) {
    call.machine.fs = call.machine.fs.doubt(
      [settings.gobin],
      doubt(call.machine, "`go install` of a package that isn't known"),
      false,
    );
    return UNKNOWN_OUTCOME;
  }
  return buildModel(call, settings, "install");
}

function installTool(call: Call, settings: GoSettings, operands: readonly string[]): Outcome {
  const { machine } = call;
  if (settings.running !== undefined && !atLeast(settings.running, "1.16")) return UNKNOWN_OUTCOME;
  for (const operand of operands) {
    const [path = "", version = ""] = operand.split("@");
    const obstacle = downloadObstacle(call, settings, [{ path, version }]);
    if (obstacle) return failed(call, obstacle);
    const unverified = sumDatabaseObstacle(settings, path);
    if (unverified) return failed(call, unverified);
    const name = programName(path.replace(/\/\.\.\.$/, ""), []);
    const bin = `${settings.gobin}${settings.native || settings.get("GOBIN") ? "" : `/${settings.goos}_${settings.goarch}`}`;
    if (path.endsWith("/...") || bin.includes(HOLE)) {
      machine.fs = machine.fs.doubt(
        [bin.includes(HOLE) ? "/" : bin],
        doubt(machine, `\`go install ${operand}\``),
        false,
      );
      continue;
    }
    writeForeign(call, `${bin}/${name}`, name);
  }
  return remarkLatest(call, settings, operands) ? UNKNOWN_OUTCOME : { status: "ok", out: "" };
}

/** Since 1.17 `go get` changes go.mod only; before, it installed programs as well. */
export function getModel(call: Call, settings: GoSettings): Outcome {
  const { machine } = call;
  const { operands } = readGoFlags(call.args, settings.goflags);
  const mod = findUp(machine.fs, machine.cwd, "go.mod");
  const goMod = mod.is === "yes" ? mod.value : undefined;
  const [first = ""] = operands;
  if (
    mod.is === "no" &&
    settings.running !== undefined &&
    atLeast(settings.running, "1.18") &&
    settings.get("GO111MODULE") !== "off"
  ) {
    return failed(call, { kind: "go-get-outside-module", package: first, goVersion: settings.running });
  }
  if (mod.is === "no" || goMod === undefined) {
    machine.fs = machine.fs.doubt(
      [settings.gobin, settings.gopath],
      doubt(machine, "`go get` installs programs"),
      false,
    );
    return { status: "ok" };
  }
  const loaded = loadModules(call, settings, { command: "go get", mod: "mod", modfile: undefined });
  if (loaded.is === "obstacle") return failed(call, loaded.obstacle);
  const reason = doubt(machine, "`go get` changed go.mod and go.sum");
  for (const path of [goMod, goMod.replace(/\.mod$/, ".sum")]) {
    machine.fs = machine.fs.write(path, {
      kind: "file",
      mode: 0o644,
      uid: machine.user.uid,
      content: { from: "unknown", reason },
    });
  }
  if (settings.running === undefined || !atLeast(settings.running, "1.18"))
    machine.fs = machine.fs.doubt([settings.gobin], reason, false);
  return remarkLatest(call, settings, operands) ? UNKNOWN_OUTCOME : { status: "ok" };
}

export function runModel(call: Call, settings: GoSettings): Outcome {
  const { machine } = call;
  const { operands } = readGoFlags(call.args, settings.goflags);
  const [first = ""] = operands;
  if (!first.includes("@") && isKnown(first)) {
    const files = operands.filter((word) => word.endsWith(".go"));
    const flags = call.args.slice(0, call.args.indexOf(first));
    const result = compile(call, settings, "go run", false, [...flags, ...(files.length > 0 ? files : [first])]);
    if (result.is === "outcome" && result.outcome.status === "fails") return result.outcome;
  }
  remarkLatest(call, settings, [first]);
  return unknownCommand(machine, "`go run` runs a program that is not followed");
}
