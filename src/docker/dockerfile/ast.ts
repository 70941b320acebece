/**
 * The Dockerfile as BuildKit's parser and `instructions` package see it, with the place of every token.
 * @see https://github.com/moby/buildkit/tree/master/frontend/dockerfile/parser
 */
import type { Source, Span } from "../../text/source.ts";

/** A token as written; `span` covers it in the file (quotes included, continuation lines inside it too). */
export interface Word {
  readonly text: string;
  readonly span: Span;
}

/** `--name=value`; `value` is undefined for a bare `--name`. Quotes are removed from `value`, variables are not expanded. */
export interface Flag {
  readonly name: string;
  readonly value: string | undefined;
  readonly span: Span;
}

/**
 * Text that the parser joined from continuation lines (comments and blank lines inside dropped), with the way back:
 * `fileOffset(joined, i)` is the offset in the file of `joined.text[i]`.
 */
export interface Joined {
  readonly text: string;
  /** Ascending; `text` from `at` on stands in the file from `offset` on. */
  readonly segments: readonly { readonly at: number; readonly offset: number }[];
}

/** A here-document of RUN, COPY or ADD. `expand` is false when the name was quoted; `chomp` is `<<-`. */
export interface Heredoc {
  readonly name: string;
  readonly fd: number | undefined;
  readonly expand: boolean;
  readonly chomp: boolean;
  /** The lines between, as written (tabs not yet removed for `<<-`). */
  readonly body: string;
  readonly bodySpan: Span;
}

interface Base {
  /** The whole instruction, here-documents included. */
  readonly span: Span;
  readonly keywordSpan: Span;
  /** First and last physical line, 1-based; the engine names `line` in its messages. */
  readonly line: number;
  readonly endLine: number;
  readonly flags: readonly Flag[];
  readonly heredocs: readonly Heredoc[];
  /** Everything after keyword and flags, joined. */
  readonly rest: Joined;
  /** Rules named by a `# check=skip=…` comment directly above. */
  readonly skips: readonly string[];
  /** Comment lines directly above the instruction, without the leading `#`. */
  readonly comments: readonly Word[];
}

/** `COMMAND text` runs in the shell of the stage; `COMMAND ["a","b"]` runs as it is. */
export type CommandForm =
  | { readonly form: "shell"; readonly script: Joined }
  | { readonly form: "exec"; readonly argv: readonly Word[] };

export interface From extends Base {
  readonly keyword: "FROM";
  readonly image: Word;
  readonly platform: Flag | undefined;
  /** As written; the parser compares stage names in lower case. */
  readonly stageName: Word | undefined;
}
export interface Run extends Base {
  readonly keyword: "RUN";
  readonly command: CommandForm;
}
export interface Cmd extends Base {
  readonly keyword: "CMD" | "ENTRYPOINT";
  readonly command: CommandForm;
  /** Starts with `[` but is no JSON array of strings, so that it is taken as shell form. */
  readonly looksLikeJson: boolean;
}
export interface Copy extends Base {
  readonly keyword: "COPY" | "ADD";
  /** Here-documents are not among the sources. */
  readonly sources: readonly Word[];
  /** Those here-documents that become files, in order; a `<<NAME` inside a JSON array is one with an empty body. */
  readonly inline: readonly Heredoc[];
  readonly destination: Word;
}
export interface KeyValues extends Base {
  readonly keyword: "ENV" | "LABEL";
  /** `value` has its quotes and escapes still; expansion removes them. */
  readonly pairs: readonly { readonly key: Word; readonly value: Word }[];
}
export interface Arg extends Base {
  readonly keyword: "ARG";
  readonly args: readonly { readonly name: Word; readonly value: Word | undefined }[];
}
export interface OneValue extends Base {
  readonly keyword: "USER" | "WORKDIR" | "STOPSIGNAL" | "MAINTAINER";
  readonly value: Word;
}
export interface Values extends Base {
  readonly keyword: "EXPOSE" | "VOLUME";
  readonly values: readonly Word[];
}
export interface Shell extends Base {
  readonly keyword: "SHELL";
  readonly argv: readonly Word[];
}
export interface Healthcheck extends Base {
  readonly keyword: "HEALTHCHECK";
  /** Undefined for `HEALTHCHECK NONE`. */
  readonly command: CommandForm | undefined;
}
export interface Onbuild extends Base {
  readonly keyword: "ONBUILD";
  /** Undefined when it could not be read; the engine looks at it only when the stage is used as a base. */
  readonly instruction: Instruction | undefined;
  /** Why it could not be read, in the engine's words. */
  readonly problem: string | undefined;
}

export type Instruction = From | Run | Cmd | Copy | KeyValues | Arg | OneValue | Values | Shell | Healthcheck | Onbuild;

export interface Stage {
  readonly index: number;
  /** Lower-cased, undefined when the stage has none. */
  readonly name: string | undefined;
  readonly from: From;
  /** Without the FROM. */
  readonly instructions: readonly Instruction[];
}

/** An error that ends the build before it starts, in the engine's words (without its `dockerfile parse error on line N: `). */
export interface DockerfileError {
  readonly message: string;
  readonly span: Span;
  readonly line: number;
  /** `instruction` errors are printed with `dockerfile parse error on line N: ` before them, `parser` ones are not. */
  readonly layer: "parser" | "instruction";
}

export interface Directives {
  readonly syntax: Word | undefined;
  readonly escape: "\\" | "`";
  readonly check: Word | undefined;
}

export interface Dockerfile {
  readonly source: Source;
  readonly directives: Directives;
  /** ARGs before the first FROM. */
  readonly globalArgs: readonly Arg[];
  readonly stages: readonly Stage[];
  /** The first is what the engine reports; the reader goes on as far as it can. */
  readonly errors: readonly DockerfileError[];
  readonly warnings: readonly DockerfileError[];
}
