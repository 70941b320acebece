/** The go command where there is no go.mod: what it prints, and the one thing it still does, building given files. */
import { isStandardPattern } from "../../go/std/std.ts";
import { resolvePath } from "../../text/path.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Call } from "../shell/command.ts";
import { findUp, type ModuleSet, parsedMod, type Read } from "./modules.ts";
import { atLeast, type GoSettings } from "./settings.ts";

const HINT = "go.mod file not found in current directory or any parent directory; see 'go help modules'";

/** Files of older dependency tools, and the repository's own, beside which go proposes `go mod init`. */
const OTHER = ".git/config Gopkg.lock Godeps/Godeps.json glide.lock vendor/vendor.json".split(" ");

export function noGoMod(call: Call, settings: GoSettings, command: string, operands: readonly string[]): Obstacle {
  const { fs, cwd } = call.machine;
  let below: string | undefined;
  for (const name of fs.list(cwd).names.slice(0, 60)) {
    if (fs.stat(resolvePath(cwd, `${name}/go.mod`)).is === "yes") below ??= name;
  }
  return { kind: "go-mod-not-found", dir: cwd, command, below, text: text(call, settings, command, operands) };
}

function text(call: Call, settings: GoSettings, command: string, operands: readonly string[]): string {
  const { fs, cwd } = call.machine;
  if (command === "go mod download") return "go: no modules specified (see 'go help mod download')";
  const wild = operands.find((word) => word.endsWith("/..."));
  if (wild !== undefined && (settings.running === undefined || atLeast(settings.running, "1.21")))
    return `pattern ${wild}: directory prefix`;
  for (const name of OTHER) {
    const found = findUp(fs, cwd, name);
    if (found.is === "yes")
      return `go: cannot find main module, but found ${name} in ${found.value.slice(0, -name.length - 1) || "/"}`;
  }
  return `go: ${HINT}`;
}

/** Of an import that only a module could provide. */
export function importWithoutModule(call: Call, path: string): Obstacle {
  return {
    kind: "go-mod-not-found",
    dir: call.machine.cwd,
    command: `import "${path}"`,
    below: undefined,
    text: `no required module provides package ${path}: ${HINT}`,
  };
}

/** `go build main.go` needs no module as long as it imports the standard library only, nor does `go install std`. */
export function filesOutside(call: Call, command: string, operands: readonly string[]): ModuleSet | undefined {
  if (
    !/^go (build|run|vet|test|install|list)$/.test(command) ||
    operands.length === 0 ||
    !(operands.every((word) => word.endsWith(".go")) || operands.every(isStandardPattern))
  )
    return undefined;
  const { cwd, world } = call.machine;
  const path = resolvePath(cwd, "go.mod");
  const goMod: Read = { path, file: path, fromContext: false, text: "module command-line-arguments\n" };
  const main = { dir: cwd, path: "command-line-arguments", mod: parsedMod(world, goMod), goMod };
  return {
    mains: [main],
    current: main,
    work: undefined,
    vendor: undefined,
    vendorMode: false,
    modFlag: undefined,
    outside: true,
    sums: [],
    sumsUnknown: false,
  };
}
