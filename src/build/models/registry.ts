/** Command models by name. A command that has none is unknown, and doubt spreads from it. */
import type { Model } from "../shell/command.ts";
import type { Commands } from "../shell/machine.ts";
import { goModel } from "../go/command.ts";
import { withoutTarget } from "./binutils.ts";
import { builtins } from "./builtins.ts";
import { checkers } from "./checkers.ts";
import { downloads } from "./downloads.ts";
import { fileCommands } from "./files.ts";
import { generators, runners } from "./generators.ts";
import { gitModel } from "./git.ts";
import { makeModel } from "./make.ts";
import { nodeTools } from "./node-tools.ts";
import { packageManagers } from "./packages.ts";
import { harmless, systemCommands } from "./system.ts";
import { textCommands } from "./text.ts";
import { userCommands } from "./users.ts";
import { wrappers } from "./wrappers.ts";
import { writers } from "./writers.ts";
import { xx } from "./xx.ts";

const models: Readonly<Record<string, Model>> = {
  ...fileCommands,
  ...textCommands,
  ...systemCommands,
  ...userCommands,
  ...packageManagers,
  ...downloads,
  ...nodeTools,
  ...generators,
  ...wrappers,
  ...writers,
  ...checkers,
  ...xx,
  git: gitModel,
  make: makeModel,
  gmake: makeModel,
  go: goModel,
};

function modelOf(name: string): Model | undefined {
  return Object.hasOwn(models, name) ? models[name] : undefined;
}

export const commands: Commands = {
  builtin: (name) => (Object.hasOwn(builtins, name) ? builtins[name] : undefined),
  program: (name) => modelOf(name) ?? modelOf(withoutTarget(name) ?? ""),
};

/** How a command is taken: `open` is one of which the model says only that nothing can be told. */
export type Standing = "builtin" | "model" | "harmless" | "open";

export function standing(name: string): Standing | undefined {
  if (commands.builtin(name)) return "builtin";
  const model = commands.program(name);
  if (!model) return undefined;
  if (model === runners[name]) return "open";
  return model === harmless[name] ? "harmless" : "model";
}
