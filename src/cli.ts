#!/usr/bin/env node
/** The executable: the only place that sets exit codes. */
import module from "node:module";

const EXIT_CODES = { clean: 0, errors: 1, unanswered: 2 } as const;

module.enableCompileCache?.();
try {
  const { dispatch, processTerminal } = await import("./commands/line/start.ts");
  const outcome = await dispatch(process.argv.slice(2), processTerminal());
  process.exitCode = EXIT_CODES[outcome];
} catch (error) {
  const { internalError } = await import("./commands/line/internal-error.ts");
  process.stderr.write(internalError(error, process.env["SLIPWAY_DEBUG"] === "1"));
  process.exitCode = EXIT_CODES.unanswered;
}
