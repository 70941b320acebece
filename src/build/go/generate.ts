/**
 * `go generate`: the `//go:generate` lines of the named packages, file by file, until one fails.
 * @see https://pkg.go.dev/cmd/go#hdr-Generate_Go_files_by_processing_source
 */
import { isKnown } from "../../text/unknown.ts";
import { type Call, callCommand, which } from "../shell/command.ts";
import type { Outcome } from "../shell/outcome.ts";
import { buildContext, tagSet } from "./build.ts";
import { readGoFlags } from "./flags.ts";
import { loadModules } from "./load-modules.ts";
import { matchPatterns } from "./patterns.ts";
import type { GoSettings } from "./settings.ts";

/** The failing outcome, when one surely comes; what the generators make isn't followed. */
export function runGenerators(call: Call, settings: GoSettings): Outcome | undefined {
  const { flags, operands, open } = readGoFlags(call.args, settings.goflags);
  if (open || flags.has("run") || flags.has("skip") || flags.has("n")) return undefined;
  if (operands.some((word) => !isKnown(word))) return undefined;
  const loaded = loadModules(call, settings, { command: "go generate", mod: flags.get("mod"), modfile: undefined });
  if (loaded.is !== "modules") return undefined;
  const context = buildContext(settings, new Set([...tagSet(flags), "generate"]));
  const matched = matchPatterns(call, loaded.set, context, operands, true);
  if (matched.unknowns.length > 0) return undefined;
  for (const root of matched.roots) {
    for (const file of [...root.package.files, ...root.package.testFiles]) {
      for (const { command } of file.go.generate) {
        const outcome = runOne(call, root.dir, command);
        if (outcome === "stop") return undefined;
        if (outcome) return outcome;
      }
    }
  }
  return undefined;
}

/** A tool that isn't there fails for sure; `stop` for an alias, a quoting or a tool that isn't followed. */
function runOne(call: Call, dir: string, command: string): Outcome | "stop" | undefined {
  const { machine } = call;
  const [tool = "", ...args] = command.trim().split(/\s+/);
  if (tool === "" || tool.startsWith("-") || /["$]/.test(tool)) return "stop";
  const saved = machine.cwd;
  machine.cwd = dir;
  const there = which(machine, tool, call.env.get("PATH"));
  const outcome = there.is === "no" ? callCommand(call.run, { ...call, fields: [tool, ...args] }) : undefined;
  machine.cwd = saved;
  if (outcome) return outcome;
  // what an earlier generator installs, a later one may find
  return there.is === "yes" && !/^(go|sh|bash|make)$/.test(tool) ? undefined : "stop";
}
