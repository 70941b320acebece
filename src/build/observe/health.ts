/** HEALTHCHECK runs inside the finished image, with what that has. */
import { parseScript } from "../../shell/script.ts";
import { isKnown } from "../../text/unknown.ts";
import type { StageState } from "../stage.ts";
import { findProgram } from "../start/lookup.ts";
import type { Hit } from "../trace.ts";

const BUILTINS = new Set(
  "[ : . test true false echo printf exit exec cd kill command set export eval source read".split(" "),
);
const GIVES_UP = /^(?:exit|false|kill|return)$/;

export function health(image: StageState): readonly Hit[] {
  const check = image.healthcheck;
  if (!check || check.line === 0 || !isKnown(image.workdir)) return [];
  const [program = ""] = check.form === "exec" ? check.argv : check.shell;
  const missing = lacks(image, program)
    ? program
    : check.form === "shell"
      ? firstMissing(image, check.text)
      : undefined;
  if (missing === undefined) return [];
  const shell = check.form === "shell" && missing === program;
  const instead = ["wget", "curl"].find((tool) => findProgram(image, tool).is === "yes");
  const obstacle = { kind: "health-tool-missing", tool: missing, shell, instead, image: image.image } as const;
  return [{ obstacle, line: check.line, span: undefined, stage: undefined }];
}

function lacks(image: StageState, name: string): boolean {
  return name !== "" && isKnown(name) && !/[$`*?~]/.test(name) && findProgram(image, name).is === "no";
}

/** The tool that the text starts with; another one behind `||` may stand in for it. */
function firstMissing(image: StageState, text: string): string | undefined {
  const { tree, error } = parseScript(text);
  const [first, second] = tree.commands;
  if (error || !first || second || first.background) return undefined;
  const parts = first.command.type === "AndOr" ? first.command.commands : [first.command];
  const [command, ...others] = parts.flatMap((part) => (part.type === "Pipeline" ? part.commands.slice(0, 1) : [part]));
  const operators = first.command.type === "AndOr" ? first.command.operators : [];
  if (command?.type !== "Command" || command.name === undefined) return undefined;
  const name = command.name.value;
  if (BUILTINS.has(name) || !lacks(image, name)) return undefined;
  const over = others.filter((_, index) => operators[index] === "||");
  const ends = over.every((other) => other.type === "Command" && GIVES_UP.test(other.name?.value ?? ""));
  return ends ? name : undefined;
}
