/** What a program demands from its environment, beside what the image and the compose service give it. */
import { isKnown } from "../../text/unknown.ts";
import type { Plan } from "../plan.ts";
import type { StageState } from "../stage.ts";
import type { Hit, Trace } from "../trace.ts";
import { demandsOf } from "./demands.ts";

/** Given by the engine. @see https://docs.docker.com/reference/cli/docker/container/run/#env */
const GIVEN = new Set(["HOME", "HOSTNAME", "PATH", "TERM"]);
/** Libraries that put files of variables into the program's own environment. */
const FROM_FILES = /(?:godotenv|gotenv)(?:\/|$)|\/dotenv$/;

export function environment(_: StageState, plan: Plan, trace: Trace): readonly Hit[] {
  const running = trace.start?.running;
  const variables = plan.service?.variables;
  if (!plan.service || !variables || !running?.program || !isKnown(running.image.workdir)) return [];
  const { image, program } = running;
  const ownFiles = program.sources.some(({ imports }) => imports.some((path) => FROM_FILES.test(path)));
  if (ownFiles && image.fs.stat(`${image.workdir === "/" ? "" : image.workdir}/.env`).is !== "no") return [];
  const missing = demandsOf(program).filter(
    ({ name }) => !variables.has(name) && !image.env.has(name) && !GIVEN.has(name),
  );
  if (missing.length === 0) return [];
  return [
    {
      obstacle: { kind: "environment-missing", service: plan.service.name, place: plan.service.place, missing },
      line: image.line,
      span: undefined,
      stage: undefined,
    },
  ];
}
