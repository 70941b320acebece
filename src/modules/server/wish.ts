/**
 * What is asked for, and what came of it: plain data, since the process that serves and the one that fetches may be two.
 * @see https://go.dev/ref/mod#goproxy-protocol
 */
import type { ModuleVersion } from "../../go/gomod/ast.ts";

export type Wish =
  /** An immutable file of a module version. */
  | { readonly kind: "file"; readonly module: ModuleVersion; readonly file: "info" | "mod" | "zip" }
  /** `@v/list`. */
  | { readonly kind: "list"; readonly path: string }
  | { readonly kind: "latest"; readonly path: string }
  /** `.info` of something that is no canonical version: a branch, a commit, `v1.2`. */
  | { readonly kind: "query"; readonly path: string; readonly query: string }
  | { readonly kind: "sumdb"; readonly name: string; readonly ask: SumDbQuestion };

export type SumDbQuestion =
  | { readonly is: "supported" | "latest" }
  | { readonly is: "lookup"; readonly module: ModuleVersion }
  | { readonly is: "tile"; readonly level: number | "data"; readonly n: number; readonly width: number };

export interface Refusal {
  readonly is: "refused";
  /**
   * 404 and 410: it isn't there, so the go command asks the next entry of GOPROXY; anything else ends a list with `,` there.
   */
  readonly status: number;
  /** One paragraph; the go command shows it. */
  readonly text: string;
}

export type Reply =
  /** It is in the store now. */
  | { readonly is: "stored" }
  /** `freshFor`: milliseconds in which it needn't be asked for again; `stale`: older than it should be, since nobody answers. */
  | { readonly is: "body"; readonly body: Uint8Array; readonly freshFor: number; readonly stale: boolean }
  | Refusal;

/** Whoever can make a wish come true. */
export interface Filler {
  /** Never throws. `cachedOnly`: what isn't here isn't fetched. */
  ask(wish: Wish, cachedOnly: boolean): Promise<Reply>;
}

export function refusal(status: number, text: string): Refusal {
  return { is: "refused", status, text };
}

/** Of an error with a code: a disk that can't be read or written, a connection that is gone. */
export function storeUnusable(code: string): Refusal {
  return refusal(503, `the store of this proxy can't be used now: ${code}`);
}

/** One line for logs, and the key under which the same wishes are one. */
export function wishKey(wish: Wish): string {
  switch (wish.kind) {
    case "file":
      return `${wish.module.path}@${wish.module.version}.${wish.file}`;
    case "query":
      return `${wish.path}@${wish.query}`;
    case "sumdb": {
      const { name, ask } = wish;
      if (ask.is === "lookup") return `sumdb ${name} ${ask.module.path}@${ask.module.version}`;
      if (ask.is === "tile") return `sumdb ${name} tile ${ask.level}/${ask.n}/${ask.width}`;
      return `sumdb ${name} ${ask.is}`;
    }
    default:
      return `${wish.path}@ ${wish.kind}`;
  }
}

/** The module that a wish tells whoever is asked; undefined where none is told. */
export function wishedPath(wish: Wish): string | undefined {
  switch (wish.kind) {
    case "file":
      return wish.module.path;
    case "sumdb":
      return wish.ask.is === "lookup" ? wish.ask.module.path : undefined;
    default:
      return wish.path;
  }
}
