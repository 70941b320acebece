/** The go command: one function a subcommand. */
import { splitGoFlags } from "../../go/env/go-flags.ts";
import { isKnown } from "../../text/unknown.ts";
import { resolvePath } from "../../text/path.ts";
import { textOf } from "../fs/node.ts";
import { NOT_GENERATED } from "../models/generators.ts";
import { type Call, unknownCommand } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { OK, type Outcome, prints, UNKNOWN_OUTCOME } from "../shell/outcome.ts";
import { buildModel, testModel, vetModel } from "./build.ts";
import { runGenerators } from "./generate.ts";
import { unknownFlag } from "./known-flags.ts";
import { loadModules } from "./load-modules.ts";
import { findUp } from "./modules.ts";
import { noGoMod } from "./no-module.ts";
import { downloadModel, vendorModel, workModel } from "./mod.ts";
import { getModel, installModel, runModel } from "./tools.ts";
import { failed } from "./failed.ts";
import { tidyModel } from "./tidy.ts";
import { goEnvFile, type GoSettings, readSettings, withoutModules } from "./settings.ts";
import { switchedSettings } from "./toolchain.ts";

export function goModel(call: Call): Outcome {
  const [verb = "", second = ""] = call.args;
  // `go -C dir verb` changes the directory first
  if (verb === "-C") return inDirectory(call, second);
  const settings = switchedSettings(call, readSettings(call));
  if (!isKnown(verb)) return unknownCommand(call.machine, "a go command that isn't known");
  const goflags = settings.get("GOFLAGS") ?? "";
  const bad = isKnown(goflags) && verb !== "env" ? splitGoFlags(goflags, settings.running).error : undefined;
  if (bad !== undefined) return failed(call, { kind: "goflags-invalid", message: `go: ${bad}` }, 1);
  const pair =
    settings.goos !== "" &&
    isKnown(settings.goos) &&
    isKnown(settings.goarch) &&
    !validTarget(settings.goos, settings.goarch);
  if (pair && /^(build|install|run|test|vet)$/.test(verb))
    return failed(call, { kind: "goos-goarch-invalid", goos: settings.goos, goarch: settings.goarch }, 2);
  const sub: Call = { ...call, args: call.args.slice(1) };
  const flag = unknownFlag(verb, sub.args);
  if (flag !== undefined)
    return failed(call, { kind: "go-usage", message: `flag provided but not defined: -${flag}` }, 2);
  switch (verb) {
    case "build":
      return buildModel(sub, settings, "build");
    case "install":
      return installModel(sub, settings);
    case "test":
      return testModel(sub, settings);
    case "vet":
      return vetModel(sub, settings);
    case "list":
    case "fix":
      return vetModel(sub, settings, true);
    case "run":
      return runModel(sub, settings);
    case "get":
      return getModel(sub, settings);
    case "generate":
      return needsModule(sub, settings, "go generate") ?? generate(sub, settings);
    case "mod":
      return mod(sub, settings, second);
    case "work":
      return workModel({ ...sub, args: call.args.slice(2) }, settings, second);
    case "env":
      return env(sub, settings);
    case "tool":
      return unknownCommand(call.machine, "`go tool` runs a program that is not followed");
    case "version":
      return settings.running === undefined || !/\d+\.\d+\.\d+/.test(settings.running)
        ? { status: "ok" }
        : prints(`go version go${settings.running} linux/${call.machine.platform.arch}\n`);
    case "clean":
    case "fmt":
    case "doc":
    case "help":
    case "telemetry":
      return { status: "ok" };
    default:
      return failed(call, { kind: "go-usage", message: `go ${verb}: unknown command` }, 2);
  }
}

function inDirectory(call: Call, dir: string): Outcome {
  const { machine } = call;
  const saved = machine.cwd;
  if (!isKnown(dir) || !isKnown(saved)) return unknownCommand(machine, "`go -C` with a directory that isn't known");
  machine.cwd = resolvePath(saved, dir);
  const outcome = goModel({ ...call, args: call.args.slice(2) });
  machine.cwd = saved;
  return outcome;
}

function mod(call: Call, settings: GoSettings, verb: string): Outcome {
  const sub: Call = { ...call, args: call.args.slice(1) };
  switch (verb) {
    case "download":
      return downloadModel(sub, settings);
    case "tidy":
      return tidyModel(sub, settings);
    case "vendor":
      return vendorModel(sub, settings);
    case "init":
      return init(sub);
    case "edit":
      return edited(sub, settings);
    case "verify":
    case "graph":
    case "why":
      return needsModule(sub, settings, `go mod ${verb}`) ?? { status: "ok" };
    default:
      return failed(call, { kind: "go-usage", message: `go mod ${verb}: unknown command` }, 2);
  }
}

function init(call: Call): Outcome {
  const { machine } = call;
  const path = resolvePath(machine.cwd, "go.mod");
  if (machine.fs.stat(path).is === "yes")
    return failed(call, { kind: "go-usage", message: `go: ${path} already exists` });
  const module = call.args.find((word) => !word.startsWith("-"));
  const { running } = readSettings(call);
  const text = module !== undefined && isKnown(module) ? `module ${module}\n\ngo ${running ?? "1.21"}\n` : undefined;
  const reason = doubt(machine, "`go mod init` wrote go.mod");
  machine.fs = machine.fs.write(path, {
    kind: "file",
    mode: 0o644,
    uid: machine.user.uid,
    content: text === undefined ? { from: "unknown", reason } : { from: "text", text },
  });
  return OK;
}

function edited(call: Call, settings: GoSettings): Outcome {
  const { machine } = call;
  const up = findUp(machine.fs, machine.cwd, "go.mod");
  const path = up.is === "yes" ? up.value : resolvePath(machine.cwd, "go.mod");
  const found = machine.fs.stat(path);
  if (found.is === "no") return failed(call, noGoMod(call, settings, "go mod edit", []));
  if (call.args.some((word) => /^--?(json|print)$/.test(word))) return { status: "ok" };
  if (found.is !== "yes" || found.value.kind !== "file") return UNKNOWN_OUTCOME;
  const text = editedText(textOf(found.value), call.args);
  const reason = doubt(machine, "`go mod edit` changed go.mod");
  machine.fs = machine.fs.write(path, {
    ...found.value,
    content: text === undefined ? { from: "unknown", reason } : { from: "text", text },
  });
  return OK;
}

/** The edits that Dockerfiles make: the go line, and replacements dropped or added at the end. */
function editedText(text: string | undefined, args: readonly string[]): string | undefined {
  let out = text;
  for (const word of args) {
    const [, name = "", value = ""] = /^--?(\w+)=([^]*)$/.exec(word) ?? [];
    if (out === undefined || !isKnown(word)) return undefined;
    if (name === "go") out = /^go .*$/m.test(out) ? out.replace(/^go .*$/m, `go ${value}`) : `${out}\ngo ${value}\n`;
    else if (name === "replace") out = `${out}\nreplace ${value.replace("=", " => ").replaceAll("@", " ")}\n`;
    else if (name === "toolchain") out = out.replace(/^toolchain .*$/m, value === "none" ? "" : `toolchain ${value}`);
    else if (name !== "fmt") return undefined;
  }
  return out;
}

function env(call: Call, settings: GoSettings): Outcome {
  const { machine, args } = call;
  if (args[0] === "-w") {
    const path = goEnvFile(call);
    const found = machine.fs.stat(path);
    const old = found.is === "yes" && found.value.kind === "file" ? (textOf(found.value) ?? "") : "";
    machine.fs = machine.fs.write(path, {
      kind: "file",
      mode: 0o644,
      uid: machine.user.uid,
      content: { from: "text", text: `${old}${args.slice(1).join("\n")}\n` },
    });
    return OK;
  }
  const known: Readonly<Record<string, string | undefined>> = {
    GOPATH: settings.gopath,
    GOBIN: settings.get("GOBIN") ?? "",
    GOMODCACHE: settings.gomodcache,
    GOOS: settings.goos,
    GOARCH: settings.goarch,
    GOROOT: settings.get("GOROOT") ?? "/usr/local/go",
    GOVERSION:
      settings.running !== undefined && /\d+\.\d+\.\d+/.test(settings.running) ? `go${settings.running}` : undefined,
  };
  const [name] = args;
  const value = args.length === 1 && name !== undefined ? known[name] : undefined;
  return value === undefined ? { status: "ok" } : prints(`${value}\n`);
}

/** Fails where there is surely no module. */
function needsModule(call: Call, settings: GoSettings, command: string): Outcome | undefined {
  const { fs, cwd } = call.machine;
  const operands = call.args.filter((word) => !word.startsWith("-"));
  if (!isKnown(cwd) || operands.some((word) => word.endsWith(".go")) || withoutModules(settings) !== "no")
    return undefined;
  if (findUp(fs, cwd, "go.mod").is !== "no" || findUp(fs, cwd, "go.work").is !== "no") return undefined;
  return failed(call, noGoMod(call, settings, command, operands));
}

function generate(call: Call, settings: GoSettings): Outcome {
  const { machine } = call;
  const loaded = loadModules(call, settings, { command: "go generate", mod: undefined, modfile: undefined });
  // what else is wrong with the modules matters to the packages only, which are read as far as they can be
  if (loaded.is === "obstacle" && /^go-(?:mod|work)-invalid$/.test(loaded.obstacle.kind))
    return failed(call, loaded.obstacle);
  const failure = runGenerators(call, settings);
  if (failure) return failure;
  const reason = doubt(machine, "`go generate` made files");
  machine.fs = machine.fs.doubt([isKnown(machine.cwd) ? machine.cwd : "/"], reason, false, NOT_GENERATED);
  return { status: "ok" };
}

const GOOSES = new Set(
  "aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd plan9 solaris wasip1 windows".split(" "),
);
const GOARCHES = new Set(
  "386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x wasm".split(" "),
);

function validTarget(goos: string, goarch: string): boolean {
  return GOOSES.has(goos) && GOARCHES.has(goarch);
}
