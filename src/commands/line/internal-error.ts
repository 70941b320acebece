import { VERSION } from "../version.ts";

/** What is said of a defect in Slipway itself; its stack only on request. */
export function internalError(error: unknown, debug: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  const lines = [`slipway: internal error: ${message}`];
  if (debug && error instanceof Error) lines.push(error.stack ?? "");
  lines.push(
    `  this is a defect of Slipway ${VERSION}, not of your files: please report it with the command line and, if you can, the files`,
  );
  if (!debug) lines.push("  SLIPWAY_DEBUG=1 shows where it happened");
  return `${lines.join("\n")}\n`;
}
