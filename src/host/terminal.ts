/** The process as commands see it: where to write, who reads, what the environment says. */

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Columns to fill; a fixed number when nobody looks. */
  readonly columns: number;
  /** Whether colours are wanted when no flag says so. */
  readonly colour: boolean;
}

const NOBODY_LOOKS = 100;

export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) stream.on("error", survivePipe);
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    env,
    cwd: process.cwd(),
    columns: stdout.isTTY ? stdout.columns : NOBODY_LOOKS,
    colour: wantsColour(env, stdout.isTTY),
  };
}

/** The reader of a pipe may leave (`slipway check | head`): that is no error of ours. */
function survivePipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

/**
 * FORCE_COLOR and CLICOLOR_FORCE ask for colours, NO_COLOR forbids them.
 * @see https://no-color.org
 */
function wantsColour(env: Terminal["env"], isTerminal: boolean): boolean {
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  const forced = env["FORCE_COLOR"] ?? env["CLICOLOR_FORCE"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && env["TERM"] !== "dumb";
}
