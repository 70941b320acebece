/** One build as Slipway foresees it beside the same build as the engine really does it. */

export interface Foreseen {
  readonly outcome: string;
  readonly start: string;
  readonly line: number | undefined;
  readonly cause: string | undefined;
  /** Why something was not known. */
  readonly unknowns?: readonly string[];
}

export interface Seen {
  readonly outcome: "builds" | "fails" | "unplayed";
  /** `exits`: the program ran and ended by itself with an error, which is its own affair. */
  readonly start: "starts" | "exits" | "fails" | "untried";
  readonly line: number | undefined;
  /** What `explain` makes of the real log. */
  readonly cause: string | undefined;
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
  readonly foreseen: Foreseen;
  readonly seen: Seen;
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
    if (foreseen.line !== undefined && seen.line !== undefined && foreseen.line !== seen.line) {
      return { verdict: "WRONG", why: `foreseen at line ${foreseen.line}, really at ${seen.line}` };
    }
    const differs = seen.cause !== undefined && foreseen.cause !== undefined && seen.cause !== foreseen.cause;
    return { verdict: "agrees", why: differs ? `the log says ${seen.cause}` : "" };
  }
  if (foreseen.start === "fails" && seen.start === "starts")
    return { verdict: "WRONG", why: "foreseen not to start, really starts" };
  if (foreseen.start === "starts" && seen.start === "fails")
    return { verdict: "WRONG", why: "foreseen to start, really doesn't" };
  return { verdict: "agrees", why: foreseen.start === "unknown" ? `start not foreseen, really ${seen.start}` : "" };
}
