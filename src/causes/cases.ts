/** A case file: a small project and what is true of it. Read by the tests and by the conformance suite. */
import { parseTxtar } from "../text/txtar.ts";
import type { CheckOptions } from "../check/options.ts";
import type { MemoryFile } from "../project/snapshot.ts";

/** `case.yaml`. */
export interface CaseHead {
  readonly dockerfile?: string;
  /** No file is named: what the repository itself says of its builds counts. */
  readonly whole?: boolean;
  readonly context?: string;
  readonly target?: string;
  readonly platform?: string;
  readonly compose?: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly contexts?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  /** An agent is forwarded. */
  readonly ssh?: boolean;
  readonly expect: {
    readonly cause: string;
    readonly outcome?: "builds" | "fails" | "unknown";
    readonly start?: "starts" | "fails" | "unknown";
    /** What the engine's start does, where that is more than `check` may say. */
    readonly played?: "starts" | "fails";
    /** Failing line of the Dockerfile. */
    readonly line?: number;
    /** The finding is a warning beside a build that goes well. */
    readonly severity?: "error" | "warning" | "note";
  };
  readonly modes?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly crlf?: readonly string[];
  readonly dirs?: readonly string[];
  readonly git?: boolean;
  readonly engine?: string;
}

/** Files of an archive that are not the project's. */
export const NOT_PROJECT: ReadonlySet<string> = new Set(["case.yaml", "log.buildkit.txt", "fixed.diff", "start.txt"]);

export function caseFiles(text: string, head: CaseHead): Record<string, MemoryFile> {
  const files: Record<string, MemoryFile> = {};
  for (const { name, text: content } of parseTxtar(text).files) {
    if (NOT_PROJECT.has(name)) continue;
    const mode = head.modes?.[name];
    files[name] = {
      text: head.crlf?.includes(name) ? content.replaceAll("\n", "\r\n") : content,
      ...(mode !== undefined && { mode: Number.parseInt(mode, 8) }),
    };
  }
  for (const [name, target] of Object.entries(head.links ?? {})) files[name] = { text: target, link: true };
  for (const dir of head.dirs ?? []) files[`${dir}/`] = { text: "" };
  if (head.git) files[".git/HEAD"] = { text: "ref: refs/heads/main\n" };
  return files;
}

/** How `check` is asked about a case. */
export function optionsOf(head: CaseHead): CheckOptions {
  return {
    file: head.compose === undefined && !head.whole ? (head.dockerfile ?? "Dockerfile") : undefined,
    context: head.whole ? undefined : head.context,
    target: head.target,
    platform: head.platform,
    composeFile: head.compose,
    buildArgs: new Map(Object.entries(head.args ?? {})),
    buildContexts: new Map(Object.entries(head.contexts ?? {})),
    secrets: new Set(head.secrets ?? []),
    ssh: head.ssh ?? false,
  };
}
