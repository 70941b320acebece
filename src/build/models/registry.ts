/** Command models by name. A command that has none is unknown, and doubt spreads from it. */
import type { Model } from "../shell/command.ts";
import { goModel } from "../go/command.ts";
import { builtins } from "./builtins.ts";
import { downloads } from "./downloads.ts";
import { fileCommands } from "./files.ts";
import { generators } from "./generators.ts";
import { gitModel } from "./git.ts";
import { makeModel } from "./make.ts";
import { nodeTools } from "./node-tools.ts";
import { packageManagers } from "./packages.ts";
import { systemCommands } from "./system.ts";
import { textCommands } from "./text.ts";
import { userCommands } from "./users.ts";
import { wrappers } from "./wrappers.ts";

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
  git: gitModel,
  make: makeModel,
  gmake: makeModel,
  go: goModel,
};

export function builtinModel(name: string): Model | undefined {
  return Object.hasOwn(builtins, name) ? builtins[name] : undefined;
}

export function commandModel(name: string): Model | undefined {
  return Object.hasOwn(models, name) ? models[name] : undefined;
}

/** Names that have a model, for the survey of what Dockerfiles run. */
export function modelledCommands(): readonly string[] {
  return [...Object.keys(builtins), ...Object.keys(models)].sort();
}
