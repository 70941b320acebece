/** `slipway modules list` and `slipway modules why`: what the build list has, and through whom. */
import { describeModule } from "../../go/gomod/replace.ts";
import type { Terminal } from "../../host/terminal.ts";
import { type ListedModule, listModules, whyModule } from "../../modules/list/list.ts";
import { safeText } from "../../report/safe-text.ts";
import { Given, type Outcome, UsageError } from "../line/spec.ts";
import { startOf } from "./project.ts";
import { megabytes } from "../line/amounts.ts";

export function run(given: Given, terminal: Terminal): Outcome {
  const { project, cache } = startOf(given, terminal);
  const list = listModules(project, cache);
  if (given.one("format") === "json") {
    terminal.out(`${JSON.stringify(list, undefined, 2)}\n`);
    return "clean";
  }
  const width = Math.max(0, ...list.modules.map((module) => describeModule(module).length));
  const lines = list.modules.map((module) => `${describeModule(module).padEnd(width)}  ${facts(module)}`.trimEnd());
  for (const module of list.unknown) lines.push(`note: the go.mod of ${describeModule(module)} is not in the cache`);
  terminal.out(lines.map((line) => `${line}\n`).join(""));
  return "clean";
}

function facts({ direct, replacedBy, pinned, bytes, licences, deprecated }: ListedModule): string {
  const parts = [
    ...(replacedBy ? [`=> ${describeModule(replacedBy)}`] : []),
    direct ? "direct" : "indirect",
    ...(bytes === null ? [] : [megabytes(bytes)]),
    ...(licences === null ? [] : [licences.join(" ") || "no licence file"]),
    ...(pinned ? [] : ["not in go.sum"]),
    ...(deprecated === null ? [] : [`deprecated: ${safeText(deprecated)}`]),
  ];
  return parts.join(", ");
}

/** Through which requirements a module is in the build. */
export function why(given: Given, terminal: Terminal): Outcome {
  const [, path, ...rest] = given.args;
  if (path === undefined) throw new UsageError("which module? slipway modules why example.com/module");
  const { project, cache } = startOf(new Given(["why", ...rest], new Map()), terminal);
  const chain = whyModule(project, cache, path);
  if (given.one("format") === "json") terminal.out(`${JSON.stringify({ path, chain: chain ?? null }, undefined, 2)}\n`);
  else if (!chain) terminal.out(`\`${path}\` is not in the build list\n`);
  else terminal.out(chain.map((module, depth) => `${"  ".repeat(depth)}${describeModule(module)}\n`).join(""));
  return chain ? "clean" : "errors";
}
