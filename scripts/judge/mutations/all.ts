/** Every mutation, in the order in which they are told. */
import { commands } from "./commands.ts";
import { copies } from "./copies.ts";
import { files } from "./files.ts";
import { images } from "./images.ts";
import { modules } from "./modules.ts";
import type { Mutation } from "./mutation.ts";
import { stages } from "./stages.ts";

export const mutations: readonly Mutation[] = [...copies, ...stages, ...commands, ...images, ...modules, ...files];
