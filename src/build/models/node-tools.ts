/** Front-end stages: npm and its relatives fill the working directory with outputs that aren't known. */
import { isKnown } from "../../text/unknown.ts";
import { resolvePath } from "../../text/path.ts";
import { type Call, type Model } from "../shell/command.ts";
import { type Outcome } from "../shell/outcome.ts";
import { generate } from "./generators.ts";

function install(call: Call): Outcome {
  const { machine, args } = call;
  const prefix = args[args.indexOf("--prefix") + 1];
  const dir = args.includes("--prefix") && prefix !== undefined ? prefix : ".";
  const needsPackage =
    call.name === "npm" &&
    /^(ci|install|i|run)$/.test(args.find((word) => !word.startsWith("-") && word !== prefix) ?? "") &&
    !args.includes("-g") &&
    !args.includes("--global");
  const bare = args.filter((word) => !word.startsWith("-")).length === 1;
  if (
    needsPackage &&
    bare &&
    isKnown(dir) &&
    isKnown(machine.cwd) &&
    machine.fs.stat(resolvePath(machine.cwd, `${dir}/package.json`)).is === "no" &&
    args[0] !== "install" &&
    args[0] !== "i"
  ) {
    const obstacle = { kind: "file-missing", program: "npm", path: "package.json" } as const;
    return { status: "fails", met: call.run.met(obstacle, call.start, call.end) };
  }
  return generate(call);
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
