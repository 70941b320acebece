/** `slipway explain`: a log in, the transcript read and explained, the explanation out. */
import { resolve } from "node:path";
import { recognisers } from "../../causes/recognisers.ts";
import { explain } from "../../explain/explain.ts";
import type { Explanation } from "../../finding/explanation.ts";
import { readLines } from "../../host/read-lines.ts";
import type { Terminal } from "../../host/terminal.ts";
import { maskSecrets } from "../../log/mask.ts";
import { TranscriptReader } from "../../log/read.ts";
import { type Given, type Outcome, UsageError } from "../line/spec.ts";
import { projectDirectory } from "./project.ts";
import { render } from "./render.ts";

export async function run(given: Given, terminal: Terminal): Promise<Outcome> {
  const [file = "-"] = given.args;
  const directory = projectDirectory(given, terminal.cwd);
  if (file === "-" && terminal.asks()) terminal.err("slipway: reading the log from the keyboard; end it with Ctrl-D\n");
  const reader = new TranscriptReader();
  let size = 0;
  const tee = given.is("tee");
  const problem = readLines(file === "-" ? 0 : resolve(terminal.cwd, file), (line) => {
    size += line.length;
    if (tee) terminal.err(`${maskSecrets(line)}\n`);
    reader.add(line);
  });
  if (problem !== undefined) throw new UsageError(`\`${file}\` can't be read: ${problem}`);
  if (size === 0) throw new UsageError("the log is empty", "docker build . 2>&1 | slipway explain");
  const transcript = reader.end();
  const checked =
    directory === undefined ? undefined : await (await import("./check.ts")).checkProject(directory, terminal);
  const explanation = explain(transcript, recognisers, checked?.report);
  const named = {
    log: file === "-" ? "standard input" : file,
    read: checked?.read ?? (() => undefined),
    path: checked?.path ?? ((path: string) => path),
  };
  terminal.out(await render(explanation, named, given, terminal));
  return outcomeOf(explanation);
}

/** A log that says nothing of a failure answers nothing, unless it says that all went well. */
function outcomeOf({ outcome }: Explanation): Outcome {
  if (outcome === "failed") return "errors";
  return outcome === "succeeded" ? "clean" : "unanswered";
}
