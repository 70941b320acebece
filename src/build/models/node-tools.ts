/** Front-end stages: npm and its relatives fill the working directory with outputs that aren't known. */
import { isKnown } from "../../text/unknown.ts";
import type { Filesystem } from "../fs/filesystem.ts";
import { resolvePath, upward } from "../../text/path.ts";
import { type Call, type Model } from "../shell/command.ts";
import { type Outcome } from "../shell/outcome.ts";
import { knownText } from "../fs/node.ts";
import { doubt } from "../shell/machine.ts";
import { frontEndOutputs } from "./front-end.ts";
import { generate } from "./generators.ts";

function install(call: Call): Outcome {
  const { machine, args } = call;
  const prefix = args.includes("--prefix") ? args[args.indexOf("--prefix") + 1] : undefined;
  const dir = prefix ?? ".";
  const needsPackage =
    call.name === "npm" &&
    /^(ci|install|i|run)$/.test(args.find((word) => !word.startsWith("-") && word !== prefix) ?? "") &&
    !args.includes("-g") &&
    !args.includes("--global");
  const bare = args.filter((word) => !word.startsWith("-") && word !== prefix).length === 1;
  if (
    needsPackage &&
    bare &&
    isKnown(dir) &&
    isKnown(machine.cwd) &&
    lacksPackage(machine.fs, resolvePath(machine.cwd, dir)) &&
    args[0] !== "install" &&
    args[0] !== "i"
  ) {
    const obstacle = { kind: "file-missing", program: "npm", path: "package.json" } as const;
    return { status: "fails", met: call.run.met(obstacle, call.start, call.end) };
  }
  const outcome = generate(call);
  frontEndOutputs(call);
  if (needsPackage && bare && isKnown(dir) && isKnown(machine.cwd)) fillModules(call, resolvePath(machine.cwd, dir));
  return outcome;
}

/** npm works in the closest directory upward that has a package.json or node_modules. */
function lacksPackage(fs: Filesystem, from: string): boolean {
  for (const dir of upward(from))
    if (["package.json", "node_modules"].some((name) => fs.stat(resolvePath(dir, name)).is !== "no")) return false;
  return true;
}

/** npm lays dependencies into node_modules beside package.json; without any it makes no directory. */
function fillModules({ machine, args }: Call, dir: string): void {
  const text = knownText(machine.fs.stat(`${dir}/package.json`));
  if (text === undefined || !args.some((word) => /^(ci|install|i)$/.test(word))) return;
  if (!/"dependencies"\s*:\s*\{\s*"/.test(text)) return;
  const modules = `${dir}/node_modules`;
  const reason = doubt(machine, "`npm` fills node_modules");
  machine.fs = machine.fs.makeDir(modules).doubt([modules], reason, false);
}

export const nodeTools: Readonly<Record<string, Model>> = Object.fromEntries(
  [
    "npm",
    "npx",
    "yarn",
    "pnpm",
    "node",
    "bun",
    "corepack",
    "ng",
    "vue-cli-service",
    "react-scripts",
    "turbo",
    "nx",
    "deno",
  ].map((name) => [name, install]),
);
