/** The go.work that a go command works with. @see https://go.dev/ref/mod#workspaces */
import type { GoWork } from "../../go/gomod/ast.ts";
import { dirname, resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Doubt } from "../answer.ts";
import type { Call } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { findUp, parsedWork, type Read, readFile } from "./modules.ts";
import { atLeast, type GoSettings } from "./settings.ts";

export type Work =
  | { readonly is: "no" }
  | { readonly is: "unknown"; readonly reason: Doubt }
  | { readonly is: "yes"; readonly dir: string; readonly work: GoWork; readonly read: Read };

export function findWork(call: Call, settings: GoSettings): Work {
  const { machine } = call;
  const named = settings.get("GOWORK");
  if (named === "off") return { is: "no" };
  if (named !== undefined && named !== "" && !isKnown(named))
    return { is: "unknown", reason: doubt(machine, "GOWORK isn't known") };
  if (settings.running !== undefined && !atLeast(settings.running, "1.18")) return { is: "no" };
  const found = named
    ? ({ is: "yes", value: resolvePath(machine.cwd, named) } as const)
    : findUp(machine.fs, machine.cwd, "go.work");
  if (found.is !== "yes") return found;
  const read = readFile(machine.fs, found.value);
  if (read.is !== "yes") return read.is === "no" ? { is: "no" } : read;
  return { is: "yes", dir: dirname(found.value), work: parsedWork(machine.world, read.value), read: read.value };
}
