#!/usr/bin/env node
/** The executable: the only place that sets exit codes. What each command needs is loaded after the compile cache is on. */
import module from "node:module";
import { dispatch } from "./commands/line/dispatch.ts";
import { processTerminal } from "./host/terminal.ts";

const EXIT_CODES = { clean: 0, errors: 1, unanswered: 2 } as const;

async function main(): Promise<void> {
  try {
    process.exitCode = EXIT_CODES[await dispatch(process.argv.slice(2), processTerminal())];
  } catch (error) {
    const { internalError } = await import("./commands/line/internal-error.ts");
    process.stderr.write(internalError(error, process.env["SLIPWAY_DEBUG"] === "1"));
    process.exitCode = EXIT_CODES.unanswered;
  }
}

module.enableCompileCache?.();
// Not awaited: what is loaded may use what stands here, and would wait for it.
void main();
