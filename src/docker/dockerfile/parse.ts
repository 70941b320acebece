/**
 * The Dockerfile reader. It follows BuildKit's two layers: `nodes.ts` cuts the file into lines, flags and arguments (its
 * errors come first, wherever they stand), `instructions/` then makes instructions of them. It goes on after an
 * error, where the engine stops. Surprising rules, all kept:
 *
 * - a backslash and blanks at a line's end continue the line, two backslashes never do; blank lines and comments inside
 *   are dropped, so that `RUN \`, an empty line and `CMD a` are one instruction `RUN CMD a`;
 * - `#` is a comment only at the start of a line; the first line that is no known directive ends their zone;
 * - what is no valid JSON array is the shell form, without a word of warning;
 * - COPY splits at blanks whatever quotes there are; WORKDIR takes the whole line.
 *
 * @see https://docs.docker.com/reference/dockerfile/
 */
import type { Source } from "../../text/source.ts";
import { goLower } from "../go-text.ts";
import type { Arg, Dockerfile, DockerfileError, From, Instruction, Stage, Word } from "./ast.ts";
import { readCheckOptions } from "./check.ts";
import { detectDirective } from "./directives.ts";
import { readInstruction } from "./instructions/read.ts";
import { readNodes } from "./nodes.ts";
import { detectSyntax } from "./syntax.ts";

export function parseDockerfile(source: Source): Dockerfile {
  const { nodes, escape, errors: broken, warnings } = readNodes(source);
  const refused: DockerfileError[] = [];
  const stages = new StageCollector();
  for (const node of nodes) {
    const read = readInstruction(node);
    const { line } = node.source;
    if ("message" in read) {
      refused.push({ ...read, line, layer: "instruction" });
      stages.lost = true;
    } else if (!stages.add(read) && !stages.lost) {
      refused.push({ message: "no build stage in current context", span: read.span, line, layer: "parser" });
      stages.lost = true;
    }
  }
  const check = detectDirective("check", source.text);
  return {
    source,
    directives: { syntax: detectSyntax(source.text), escape, check },
    globalArgs: stages.globalArgs,
    stages: stages.stages,
    errors: [...badCheck(source, check), ...broken, ...refused],
    warnings,
  };
}

/** The engine reads the options of `check` before anything else. */
function badCheck(source: Source, check: Word | undefined): readonly DockerfileError[] {
  const options = check && readCheckOptions(check.text);
  if (!check || typeof options !== "string") return [];
  const { line } = source.position(check.span.start);
  return [{ message: `failed to parse check options: ${options}`, span: check.span, line, layer: "parser" }];
}

class StageCollector {
  readonly globalArgs: Arg[] = [];
  readonly stages: Stage[] = [];
  /** Something is missing already; what has no stage is a consequence of it. */
  lost = false;
  #instructions: Instruction[] = [];

  /** False when the instruction belongs to no stage. */
  add(instruction: Instruction): boolean {
    if (instruction.keyword === "FROM") this.#open(instruction);
    else if (this.stages.length > 0) this.#instructions.push(instruction);
    else if (instruction.keyword === "ARG") this.globalArgs.push(instruction);
    else return false;
    return true;
  }

  #open(from: From): void {
    this.#instructions = [];
    const name = from.stageName && goLower(from.stageName.text);
    this.stages.push({ index: this.stages.length, name, from, instructions: this.#instructions });
  }
}
