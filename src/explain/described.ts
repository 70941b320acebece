/**
 * `kubectl describe pod`: sections of containers, then the pod's events. Events name the container, or only its image.
 * @see https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/kubectl/pkg/describe/describe.go
 */
import type { LogLine } from "../log/transcript.ts";

const SECTION = /^(?:Init |Ephemeral )?Containers:\s*$/;
const CONTAINER = /^ {2}([a-z0-9][a-z0-9-]{0,62}):\s*$/;
const IMAGE = /^ {4}Image:\s+(\S+)/;
const OTHER_SECTION = /^[A-Z][\w /-]*:/;

interface Container {
  readonly name: string;
  readonly lines: LogLine[];
  image: string | undefined;
}

/** The lines of each container, and those that are of none; undefined where there is but one. */
export function containersOf(lines: readonly LogLine[]): ReadonlyMap<string, readonly LogLine[]> | undefined {
  const containers: Container[] = [];
  const others: LogLine[] = [];
  let inside = false;
  for (const line of lines) {
    const { text } = line;
    if (SECTION.test(text)) inside = true;
    else if (OTHER_SECTION.test(text)) inside = false;
    const name = inside ? CONTAINER.exec(text)?.[1] : undefined;
    if (name !== undefined) containers.push({ name, lines: [line], image: undefined });
    else if (inside && containers.length > 0) {
      const container = containers.at(-1);
      container?.lines.push(line);
      if (container) container.image ??= IMAGE.exec(text)?.[1];
    } else others.push(line);
  }
  if (containers.length < 2) return undefined;
  const groups = new Map<string, readonly LogLine[]>();
  const rest: LogLine[] = [];
  for (const line of others) {
    const owner = containers.find((container) => isOf(line, container));
    if (owner) owner.lines.push(line);
    else rest.push(line);
  }
  for (const { name, lines: own } of containers) groups.set(name, own);
  groups.set("", rest);
  return groups;
}

function isOf({ text }: LogLine, { name, image }: Container): boolean {
  return (
    text.includes(`{${name}}`) ||
    new RegExp(`\\bcontainer:? "?${name}"?(?![\\w-])`).test(text) ||
    (image !== undefined && text.includes(`"${image}"`))
  );
}
