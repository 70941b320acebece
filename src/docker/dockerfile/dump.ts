/** What was read, as canonical JSON: for `slipway dump dockerfile` and for comparing with the engine's own parser. */
import type { CommandForm, Dockerfile, DockerfileError, Heredoc, Instruction, Word } from "./ast.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export function dumpDockerfile(dockerfile: Dockerfile): unknown {
  const { directives, globalArgs, stages, errors, warnings } = dockerfile;
  return {
    syntax: directives.syntax?.text ?? null,
    escape: directives.escape,
    check: directives.check?.text ?? null,
    globalArgs: globalArgs.map(dumpInstruction),
    stages: stages.map(({ name, from, instructions }) => ({
      name: name ?? null,
      from: dumpInstruction(from),
      instructions: instructions.map(dumpInstruction),
    })),
    errors: errors.map(dumpError),
    warnings: warnings.map(dumpError),
  };
}

function dumpError({ message, line, layer }: DockerfileError): Json {
  return { message, line, layer };
}

function dumpInstruction(instruction: Instruction): { readonly [key: string]: Json } {
  const { keyword, line, endLine, flags, heredocs, skips, comments } = instruction;
  return {
    keyword,
    line,
    endLine,
    flags: flags.map(({ name, value }) => (value === undefined ? [name] : [name, value])),
    ...dumpArguments(instruction),
    heredocs: heredocs.map(dumpHeredoc),
    skips,
    comments: texts(comments),
  };
}

function dumpArguments(instruction: Instruction): { readonly [key: string]: Json } {
  switch (instruction.keyword) {
    case "FROM":
      return { image: instruction.image.text, name: instruction.stageName?.text ?? null };
    case "RUN":
    case "CMD":
    case "ENTRYPOINT":
      return { command: dumpCommand(instruction.command) };
    case "HEALTHCHECK":
      return { command: instruction.command ? dumpCommand(instruction.command) : null };
    case "COPY":
    case "ADD":
      return {
        sources: texts(instruction.sources),
        inline: instruction.inline.map(dumpHeredoc),
        destination: instruction.destination.text,
      };
    case "ENV":
    case "LABEL":
      return { pairs: instruction.pairs.map(({ key, value }) => [key.text, value.text]) };
    case "ARG":
      return { args: instruction.args.map(({ name, value }) => (value ? [name.text, value.text] : [name.text])) };
    case "EXPOSE":
    case "VOLUME":
      return { values: texts(instruction.values) };
    case "SHELL":
      return { argv: texts(instruction.argv) };
    case "ONBUILD":
      return {
        instruction: instruction.instruction ? dumpInstruction(instruction.instruction) : null,
        problem: instruction.problem ?? null,
      };
    default:
      return { value: instruction.value.text };
  }
}

function dumpCommand(command: CommandForm): Json {
  return command.form === "exec" ? texts(command.argv) : command.script.text;
}

function dumpHeredoc({ name, fd, expand, chomp, body }: Heredoc): Json {
  return { name, fd: fd ?? null, expand, chomp, body };
}

function texts(words: readonly Word[]): readonly string[] {
  return words.map((word) => word.text);
}
