/** What a compose service adds to its image at start: variables, and directories of the machine. */
import type { ServiceStart } from "../build/plan.ts";
import type { Service } from "../deploy/compose/compose.ts";
import { cleanPath } from "../text/path.ts";
import { relative } from "./plans.ts";

export function serviceStart(service: Service): ServiceStart {
  return {
    name: service.name,
    place: service.place,
    variables: variables(service),
    binds: service.volumes.flatMap(({ type, target, source, sourcePath, place }) =>
      type === "bind" && target !== undefined
        ? [{ target: cleanPath(target), written: source ?? "", source: inside(sourcePath), place }]
        : [],
    ),
  };
}

function inside(path: string | undefined): string | undefined {
  return path === undefined || path.startsWith("..") ? undefined : relative(path);
}

/** What is passed on from the caller's environment counts as set: only the caller knows. */
function variables({ environment, envFiles }: Service): ReadonlySet<string> | undefined {
  const names = new Set(environment.map(({ name }) => name));
  for (const { values } of envFiles) {
    if (!values) return undefined;
    for (const name of values.keys()) names.add(name);
  }
  return names;
}
