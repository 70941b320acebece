/** What the COPY instructions that a log shows bring from the context. */
import { copies, type Seen } from "../recogniser.ts";

interface Copied {
  readonly sources: readonly string[];
  readonly target: string;
}

/** `COPY --chown=a b c dest/`. */
function copiedBy(instruction: string): Copied {
  const words = instruction
    .replace(/^\w+\s+/, "")
    .replaceAll(/[[\]",]/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "" && !word.startsWith("--"));
  return { sources: words.slice(0, -1), target: (words.at(-1) ?? "").replace(/^\.\/(?=.)|(?<=.)\/$/g, "") };
}

/** A directory, or everything: what is in it the log doesn't say. */
function isWhole(source: string): boolean {
  return /^(?:\.?\/?|\*)$/.test(source) || !/[.*?[][^/]*$/.test(source.replace(/\/$/, ""));
}

/** Whether go.sum may be among it; undefined where the log shows no COPY. */
export function mayBringSum(seen: Seen): boolean | undefined {
  const copied = copies(seen)?.map(copiedBy);
  const beside = copied?.find(({ sources }) => sources.some((source) => /(?:^|\/)go\.mod$/.test(source)))?.target;
  return copied?.some(({ sources, target }) =>
    sources.some(
      (source) =>
        /go\.(?:sum|\*|su\[)|go\*|\*\.sum|^go\.\?+$/.test(source) ||
        // a directory of its own doesn't lie beside a go.mod that was copied by name
        (isWhole(source) && (beside === undefined || target === beside || target === ".")),
    ),
  );
}

/** Whether the whole context is; undefined where the log shows no COPY. */
export function bringsAll(seen: Seen): boolean | undefined {
  return copies(seen)?.some((text) => copiedBy(text).sources.some((source) => /^(?:\.?\/?|\*)$/.test(source)));
}

/** Whether a directory above go.mod lies within the context; undefined where the log shows no COPY of go.mod. */
export function withinContext(directory: string | undefined, seen: Seen): boolean | undefined {
  const above = /^(?:\.\.\/?)+/.exec(directory ?? "")?.[0];
  if (above === undefined) return undefined;
  const depths = (copies(seen) ?? [])
    .flatMap((text) => copiedBy(text).sources)
    .map((source) => /^(?:\.\/)?((?:[\w.-]+\/)*)go\.(?:mod|\*)$/.exec(source)?.[1])
    .filter((path) => path !== undefined)
    .map((path) => path.split("/").length - 1);
  return depths.length === 0 ? undefined : Math.max(...depths) >= above.split("..").length - 1;
}
