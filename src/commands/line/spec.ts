/** What a command is. The table of commands is written in these terms; help, completions and docs/cli.md are made from it. */
import type { Terminal } from "../../host/terminal.ts";

export interface OptionSpec {
  /** Long name without the dashes. */
  readonly name: string;
  readonly short?: string;
  /** Name of its value in help; a flag without value when left out. */
  readonly value?: string;
  /** May be given several times. */
  readonly many?: boolean;
  readonly choices?: readonly string[];
  readonly complete?: "file" | "directory";
  readonly summary: string;
}

export interface ArgumentSpec {
  readonly name: string;
  readonly optional: boolean;
  readonly many?: boolean;
  readonly choices?: readonly string[];
  readonly complete?: "file" | "directory" | "cause";
  readonly summary: string;
}

export interface Example {
  readonly line: string;
  readonly meaning: string;
}

/** `clean`: nothing wrong; `errors`: certain errors found; `unanswered`: the question could not be asked. */
export type Outcome = "clean" | "errors" | "unanswered";

export type Run = (given: Given, terminal: Terminal) => Outcome | Promise<Outcome>;

export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  /** More than one line, for its own help page. */
  readonly description?: string;
  readonly args: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly Example[];
  /** Loads the code only when the command runs. */
  readonly load: () => Promise<{ readonly run: Run }>;
}

/** What the user gave. */
export class Given {
  readonly args: readonly string[];
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(args: readonly string[], values: ReadonlyMap<string, readonly string[]>) {
    this.args = args;
    this.#values = values;
  }

  /** The last value of an option. */
  one(name: string): string | undefined {
    return this.#values.get(name)?.at(-1);
  }

  many(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  is(name: string): boolean {
    return this.#values.has(name);
  }
}

/** The user's mistake: shown as it is, without a stack. */
export class UsageError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = "UsageError";
    this.hint = hint;
  }
}
