/** `slipway proxy`: what is to be done with the store, or for its clients; the code of each action is loaded when it runs. */
import type { Terminal } from "../../host/terminal.ts";
import { type Given, type Outcome, UsageError } from "../line/spec.ts";

export async function run(given: Given, terminal: Terminal): Promise<Outcome> {
  const [action = "serve", ...paths] = given.args;
  const wantsPaths = action === "warm" || action === "import" || action === "export";
  if (!wantsPaths && paths.length > 0)
    throw new UsageError(`\`slipway proxy ${action}\` takes no path, but \`${paths[0]}\` was given`);
  if (action === "serve") return (await import("./serve.ts")).run(given, terminal);
  return (await import("./actions.ts")).run(action, given, terminal);
}
