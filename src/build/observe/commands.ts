/** ENTRYPOINT and CMD that don't mean together what each says alone. */
import { basename } from "../../text/path.ts";
import { HOLE } from "../../text/unknown.ts";
import type { Obstacle } from "../obstacle.ts";
import type { Plan } from "../plan.ts";
import type { Process, StageState } from "../stage.ts";
import { goProgram } from "../start/lookup.ts";
import type { Hit } from "../trace.ts";

const SHELLS = new Set(["sh", "bash", "ash", "dash"]);

export function commands(image: StageState, plan: Plan): readonly Hit[] {
  return plan.overridden ? [] : [...combined(image), ...dropped(image), ...literalVariables(image)];
}

function hit(obstacle: Obstacle, line: number): Hit {
  return { obstacle, line, span: undefined, stage: undefined };
}

/** An exec-form ENTRYPOINT gets CMD's words as arguments. */
function combined(image: StageState): Hit[] {
  const { entrypoint, cmd } = image;
  if (entrypoint?.form !== "exec" || !cmd || cmd.line === 0) return [];
  const [program = ""] = entrypoint.argv;
  const started = goProgram(image, program);
  if (!started) return [];
  if (cmd.form === "shell") {
    const { shell, text } = cmd;
    return [hit({ kind: "shell-form-arguments", program, shell, text, entrypoint: entrypoint.line }, cmd.line)];
  }
  const [word = ""] = cmd.argv;
  // a bare name may as well be a subcommand of the same name
  if (!word.includes("/") || goProgram(image, word)?.path !== started.path) return [];
  const argv = [...entrypoint.argv, ...cmd.argv];
  return [hit({ kind: "program-repeated", program, argv, entrypoint: entrypoint.line }, cmd.line)];
}

/** Arguments behind `sh -c text` become `$0`, `$1` and so on of the text, which rarely asks for them. */
function dropped(image: StageState): Hit[] {
  const { entrypoint, cmd } = image;
  if (!entrypoint || !cmd || entrypoint.line === 0 || cmd.line === 0) return [];
  const text = shellText(entrypoint);
  if (text === undefined || /\$(?:[@*0-9#]|\{[@*0-9#])|\b(?:shift|getopts)\b/.test(text)) return [];
  const words = cmd.form === "exec" ? cmd.argv.join(" ") : cmd.text;
  if (words === "" || words === text || words === text.replace(/^exec\s+/, "")) return [];
  return [hit({ kind: "cmd-dropped", cmd: words, entrypoint: text, entrypointLine: entrypoint.line }, cmd.line)];
}

/** What a shell gets with `-c`, and nothing behind it. */
function shellText(process: Process): string | undefined {
  if (process.form === "shell")
    return SHELLS.has(basename(process.shell[0] ?? "")) && !process.looksLikeJson ? process.text : undefined;
  const [shell = "", flag = "", text, ...rest] = process.argv;
  return SHELLS.has(basename(shell)) && /^-[a-z]*c$/.test(flag) && rest.length === 0 ? text : undefined;
}

const VARIABLE = /\$(?:\{([A-Z_][A-Z0-9_]*)(?::?[-+=?][^}]*)?\}|([A-Z_][A-Z0-9_]*))/;

/** Nobody expands variables in the exec form, unless the program does. */
function literalVariables(image: StageState): Hit[] {
  const first = image.entrypoint ?? image.cmd;
  if (first?.form !== "exec") return [];
  const started = goProgram(image, first.argv[0] ?? "");
  if (!started) return [];
  const own = image.entrypoint ? ([["ENTRYPOINT", image.entrypoint]] as const) : [];
  const hits: Hit[] = [];
  for (const [instruction, process] of [...own, ["CMD", image.cmd] as const]) {
    if (process?.form !== "exec" || process.line === 0) continue;
    for (const word of process.argv) {
      const found = VARIABLE.exec(word);
      const variable = found?.[1] ?? found?.[2];
      if (variable === undefined || word.includes(HOLE)) continue;
      const program = first.argv[0] ?? "";
      hits.push(hit({ kind: "variable-not-expanded", word, variable, program, instruction }, process.line));
      break;
    }
  }
  const expands = (): boolean =>
    started.program.sources.some((source) => /\b(?:ExpandEnv|os\.Expand|envsubst|Expand)\(/.test(source.read() ?? ""));
  return hits.length > 0 && !expands() ? hits : [];
}
