/** `slipway check`: flags in, `check` called, report out. */
import { causes } from "../../causes/registry.ts";
import { check as checkBuilds } from "../../check/check.ts";
import { diskSnapshot } from "../../host/disk.ts";
import type { Terminal } from "../../host/terminal.ts";
import { withConfig } from "../line/config.ts";
import type { Given, Outcome } from "../line/spec.ts";
import { joinChecked, type Checked } from "./join.ts";
import { checkOptions, platforms } from "./options.ts";
import { outcomeOf } from "./outcome.ts";
import { render } from "./render.ts";
import { type Scope, scopeOf } from "./scope.ts";

export async function run(given: Given, terminal: Terminal): Promise<Outcome> {
  const directories = given.args.length > 0 ? given.args : [undefined];
  const scopes = directories.map((directory) => scopeOf(given, directory, terminal.cwd));
  const checked: Checked[] = [];
  for (const scope of scopes) checked.push(...(await checkScope(scope, given, terminal)));
  const joined = joinChecked(checked);
  terminal.out(await render(joined, given, terminal));
  return outcomeOf(joined.report);
}

async function checkScope(scope: Scope, given: Given, terminal: Terminal): Promise<Checked[]> {
  const snapshot = diskSnapshot(scope.root);
  const options = checkOptions(scope, given, terminal);
  const checked: Checked[] = [];
  for (const platform of platforms(given)) {
    const report = await checkBuilds(snapshot, causes, await withConfig({ ...options, platform }, snapshot, scope));
    checked.push({ report, read: (file) => snapshot.read(file), root: scope.shown });
  }
  return checked;
}
