/** `slipway modules`: what is to be done with the modules; the code of each action is loaded when it runs. */
import type { Terminal } from "../../host/terminal.ts";
import { type Given, type Outcome, UsageError } from "../line/spec.ts";

export async function run(given: Given, terminal: Terminal): Promise<Outcome> {
  const [action = ""] = given.args;
  switch (action) {
    case "fetch":
      return (await import("./fetch.ts")).run(given, terminal);
    case "verify":
      return (await import("./verify.ts")).run(given, terminal);
    case "bundle":
      return (await import("./bundle.ts")).run(given, terminal);
    case "list":
      return (await import("./list.ts")).run(given, terminal);
    case "why":
      return (await import("./list.ts")).why(given, terminal);
    case "outdated":
      return (await import("./outdated.ts")).run(given, terminal);
    default:
      throw new UsageError(`\`${action}\` is nothing that \`slipway modules\` can do`);
  }
}
