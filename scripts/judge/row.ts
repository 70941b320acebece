/** One build as Slipway foresees it beside the same build as the engine really does it. */
import type { Peers, Said } from "./peers.ts";

export interface Foreseen {
  readonly outcome: string;
  readonly start: string;
  readonly line: number | undefined;
  readonly cause: string | undefined;
  /** Of the finding that names the cause. */
  readonly confidence?: string | undefined;
  /** Lines that the builder, the go command or the runtime will print. */
  readonly prints?: readonly string[];
  /** How many findings there are. */
  readonly said?: Said;
  /** Lines of COPYs that are foreseen to fail as well: the builder looks their sources up while other steps run. */
  readonly copies?: readonly number[];
  /** Why something was not known. */
  readonly unknowns?: readonly string[];
}

export interface Seen {
  readonly outcome: "builds" | "fails" | "unplayed";
  /** `exits`: the program ran and ended by itself with an error, which is its own affair. */
  readonly start: "starts" | "exits" | "fails" | "untried";
  readonly line: number | undefined;
  /** Of all steps that failed side by side: which of them the builder tells at the end is chance. */
  readonly beside?: readonly number[] | undefined;
  /** What `explain` makes of the real log. */
  readonly cause: string | undefined;
  /** Whether the real log has a line that was foreseen; undefined when none was. */
  readonly printed?: boolean | undefined;
  /** Why the engine could not play it: an image without a stand-in, a download from outside. */
  readonly unplayed: string | undefined;
  readonly tail: string;
}

export interface Row {
  readonly directory: string;
  readonly commit: string | undefined;
  /** `owner/name`. */
  readonly project?: string | undefined;
  /** Of the Dockerfile in the project, when the directory is only a part of it. */
  readonly path?: string;
  readonly dockerfile: string;
  readonly context: string;
  readonly target: string | undefined;
  /** As the repository's own files give them. */
  readonly args?: Readonly<Record<string, string>> | undefined;
  readonly contexts?: Readonly<Record<string, string>> | undefined;
  /** What was changed before; undefined for the build as it is. */
  readonly mutant?: { readonly kind: string; readonly intent: string; readonly what: string } | undefined;
  readonly foreseen: Foreseen;
  readonly seen: Seen;
  /** What other checkers say of the same files. */
  readonly peers?: Peers | undefined;
  readonly verdict: "agrees" | "WRONG" | "unknown" | "unplayed";
  readonly why: string;
  readonly seconds: number;
}

/** A sure prediction that is not what happened is wrong; one that says it doesn't know is neither. */
export function compare(foreseen: Foreseen, seen: Seen): { verdict: Row["verdict"]; why: string } {
  if (seen.outcome === "unplayed") return { verdict: "unplayed", why: seen.unplayed ?? "" };
  if (foreseen.outcome === "unknown") return { verdict: "unknown", why: `really ${seen.outcome}` };
  if (foreseen.outcome !== seen.outcome)
    return { verdict: "WRONG", why: `foreseen ${foreseen.outcome}, really ${seen.outcome}` };
  if (seen.outcome === "fails") {
    const beside =
      (foreseen.line !== undefined && seen.beside?.includes(foreseen.line) === true) ||
      (seen.line !== undefined && foreseen.copies?.includes(seen.line) === true);
    if (foreseen.line !== undefined && seen.line !== undefined && foreseen.line !== seen.line && !beside) {
      return { verdict: "WRONG", why: `foreseen at line ${foreseen.line}, really at ${seen.line}` };
    }
    return { verdict: "agrees", why: causeAgrees(foreseen, seen) === false ? otherCause(seen) : "" };
  }
  if (foreseen.start === "fails" && !startFailed(foreseen, seen))
    return { verdict: "WRONG", why: `foreseen not to start, really ${seen.start}` };
  if (foreseen.start === "starts" && seen.start === "fails")
    return { verdict: "WRONG", why: "foreseen to start, really doesn't" };
  return { verdict: "agrees", why: foreseen.start === "unknown" ? `start not foreseen, really ${seen.start}` : "" };
}

/** A program that ended by itself with an error did not start when it says what was foreseen. */
export function startFailed({ start }: Foreseen, seen: Seen): boolean {
  if (seen.start === "exits") return start === "fails" && seen.printed !== false;
  return seen.start === "fails" || seen.start === "untried";
}

/** By the cause that the log shows, or else by the lines that were foreseen; undefined when neither says anything. */
export function causeAgrees({ cause }: Foreseen, seen: Seen): boolean | undefined {
  if (cause === undefined) return undefined;
  return seen.cause === undefined ? seen.printed : seen.cause === cause;
}

function otherCause({ cause }: Seen): string {
  return cause === undefined ? "nothing of what was foreseen is printed" : `the log says ${cause}`;
}
