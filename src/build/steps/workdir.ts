/** WORKDIR makes its directory, which a file of that name, there or on the way, does not let it do. */
import type { OneValue } from "../../docker/dockerfile/ast.ts";
import { dirname } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import type { StageState } from "../stage.ts";
import type { Hit } from "../trace.ts";

export function workdirHit(
  { value, line }: OneValue,
  state: StageState,
  workdir: string,
  stage: number,
): Hit | undefined {
  if (!isKnown(workdir)) return undefined;
  for (let path = workdir; path !== "/" && path !== "." && path !== ""; path = dirname(path)) {
    const found = state.fs.stat(path);
    if (found.is === "yes" && found.value.kind === "file")
      return {
        obstacle: { kind: "workdir-onto-file", path, workdir, span: value.span },
        line,
        span: value.span,
        stage,
      };
  }
  return undefined;
}
