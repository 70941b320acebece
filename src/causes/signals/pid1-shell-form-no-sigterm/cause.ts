import type { ObstacleOf } from "../../../build/obstacle.ts";
import type { Edit } from "../../../text/edit.ts";
import { defineCause, type Site } from "../../cause.ts";
import { instructionAt, locate } from "../../places.ts";

export const cause = defineCause<ObstacleOf<"shell-stays-first">>({
  slug: "pid1-shell-form-no-sigterm",
  phase: 11,
  title: "the program does not get SIGTERM, because a shell is the first process",
  severity: "warning",
  fault: "repository",
  confidence: "likely",
  claims: { "shell-stays-first": (obstacle) => obstacle },
  message: ({ name, shell, signals, file }) =>
    `${shell === "dash" ? "`/bin/sh` of this image" : "the script's shell"} stays the first process and passes no signal on to \`${name}\`: stopping takes the full ten seconds, then it is killed${signals ? ", and its own handling of signals never runs" : ""}; ${file === undefined ? "write the instruction as a JSON array, or start the program with `exec`" : `start it with \`exec ${name}\``}`,
  location: ({ file, at, name }, site) => {
    const text = file === undefined ? undefined : site.plan.world.snapshot.read(file);
    if (file === undefined || text === undefined) return undefined;
    const line = text.slice(0, at).split("\n").length;
    return locate(site, { file, line, span: { start: at, end: at + name.length } });
  },
  fixes: ({ file, at }, site) => {
    const edit = file === undefined ? inInstruction(site, at) : { file, start: at, end: at, text: "exec " };
    return edit ? [{ title: "hand over with exec", safety: "safe", edits: [edit] }] : [];
  },
});

/** The text of the shell form stands in the Dockerfile as it is, up to its first continued line. */
function inInstruction(site: Site, at: number): Edit | undefined {
  const instruction = instructionAt(site, site.hit.line);
  if ((instruction?.keyword !== "CMD" && instruction?.keyword !== "ENTRYPOINT") || instruction.command.form !== "shell")
    return undefined;
  const [first, second] = instruction.command.script.segments;
  if (!first || (second && second.at <= at)) return undefined;
  const start = first.offset + at - first.at;
  return { file: site.plan.dockerfile.source.file, start, end: start, text: "exec " };
}
