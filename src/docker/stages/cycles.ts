/** The first stage from which COPY and mounts lead in a circle. FROM can't: it sees earlier stages only. */
export function firstInCycle(uses: readonly ReadonlySet<number>[]): number | undefined {
  const done = new Set<number>();
  for (const start of uses.keys()) {
    if (leadsToCycle(start, uses, done)) return start;
  }
  return undefined;
}

function leadsToCycle(start: number, uses: readonly ReadonlySet<number>[], done: Set<number>): boolean {
  if (done.has(start)) return false;
  done.add(start);
  const path = new Set([start]);
  const open = [{ stage: start, next: [...(uses[start] ?? [])] }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const stage = top.next.pop();
    if (stage === undefined) {
      path.delete(top.stage);
      open.pop();
    } else if (path.has(stage)) {
      return true;
    } else if (!done.has(stage)) {
      done.add(stage);
      path.add(stage);
      open.push({ stage, next: [...(uses[stage] ?? [])] });
    }
  }
  return false;
}
