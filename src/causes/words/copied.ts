/** What the COPY instructions that a log shows bring from the context. */
import { copies, type Seen } from "../recogniser.ts";

/** Sources of `COPY --chown=a b c dest/`. */
function sourcesOf(instruction: string): string[] {
  const words = instruction
    .replace(/^\w+\s+/, "")
    .replaceAll(/[[\]",]/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "" && !word.startsWith("--"));
  return words.slice(0, -1);
}

/** A directory, or everything: what is in it the log doesn't say. */
function isWhole(source: string): boolean {
  return /^(?:\.?\/?|\*)$/.test(source) || !/[.*?[][^/]*$/.test(source.replace(/\/$/, ""));
}

/** Whether go.sum may be among it; undefined where the log shows no COPY. */
export function mayBringSum(seen: Seen): boolean | undefined {
  return copies(seen)?.some((text) =>
    sourcesOf(text).some((source) => isWhole(source) || /go\.(?:sum|\*|su\[)|go\*|\*\.sum|^go\.\?+$/.test(source)),
  );
}

/** Whether the whole context is; undefined where the log shows no COPY. */
export function bringsAll(seen: Seen): boolean | undefined {
  return copies(seen)?.some((text) => sourcesOf(text).some((source) => /^(?:\.?\/?|\*)$/.test(source)));
}
