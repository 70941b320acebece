/**
 * Circles over COPY and mounts. FROM can't lead in one: it sees earlier stages only. What the engine points at is the
 * instruction that comes back; where one stage uses another several times, the last one that does.
 * @see https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go validateCircularDependency
 */

export interface Circle<Use> {
  /** The stage from which it was found. */
  readonly start: number;
  /** What closes it. */
  readonly closing: Use;
}

/** `uses`: for each stage the stages that it uses, with the instruction that does. */
export function firstCircle<Use>(uses: readonly ReadonlyMap<number, Use>[]): Circle<Use> | undefined {
  const done = new Set<number>();
  for (const start of uses.keys()) {
    const closing = closingFrom(start, uses, done);
    if (closing !== undefined) return { start, closing };
  }
  return undefined;
}

function closingFrom<Use>(
  start: number,
  uses: readonly ReadonlyMap<number, Use>[],
  done: Set<number>,
): Use | undefined {
  if (done.has(start)) return undefined;
  done.add(start);
  const path = new Set([start]);
  const open = [{ stage: start, next: [...(uses[start] ?? [])] }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const found = top.next.pop();
    if (found === undefined) {
      path.delete(top.stage);
      open.pop();
      continue;
    }
    const [stage, use] = found;
    if (path.has(stage)) return use;
    if (done.has(stage)) continue;
    done.add(stage);
    path.add(stage);
    open.push({ stage, next: [...(uses[stage] ?? [])] });
  }
  return undefined;
}
