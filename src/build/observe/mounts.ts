/**
 * A directory of the machine mounted over the program that the image was built for: only what the directory holds is
 * there then. A named volume is another thing, it is filled from the image when it is new.
 * @see https://docs.docker.com/engine/storage/bind-mounts/#mounting-over-existing-data
 */
import { isWithin, relativeTo } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import type { BindMount, Plan } from "../plan.ts";
import type { StageState } from "../stage.ts";
import { startProcess } from "../start/process.ts";
import type { Hit } from "../trace.ts";

export function mounts(image: StageState, plan: Plan): readonly Hit[] {
  const process = image.entrypoint ?? image.cmd;
  const { service } = plan;
  if (!service || service.binds.length === 0 || plan.overridden || !process || !isKnown(image.workdir)) return [];
  const started = startProcess(image, process, process === image.entrypoint ? "ENTRYPOINT" : "CMD");
  if (started.is !== "starts" || !started.program) return [];
  const bind = service.binds.find((candidate) => hides(candidate, started.path, plan));
  if (!bind) return [];
  return [
    {
      obstacle: {
        kind: "mount-hides-program",
        program: started.path,
        service: service.name,
        target: bind.target,
        source: bind.written,
        inSource: relativeTo(started.path, bind.target),
        place: bind.place,
        instruction: process.line,
      },
      line: process.line === 0 ? image.line : process.line,
      span: undefined,
      stage: undefined,
    },
  ];
}

function hides({ target, source }: BindMount, program: string, plan: Plan): boolean {
  if (source === undefined || target === program || !isWithin(program, target)) return false;
  // a mount further down brings something of its own
  if (plan.mounted.some((other) => other.length > target.length && isWithin(program, other))) return false;
  const { snapshot } = plan.world;
  if (snapshot.entry(source)?.kind === "file") return false;
  let at = source;
  for (const name of relativeTo(program, target).split("/")) {
    at = at === "" ? name : `${at}/${name}`;
    const entry = snapshot.entry(at);
    // where a link leads isn't followed up
    if (entry?.kind === "symlink") return false;
    if (!entry) return true;
  }
  return false;
}
