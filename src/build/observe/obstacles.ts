/** What goes wrong when the finished image runs: typed facts without words, as all obstacles. */

type Instruction = "CMD" | "ENTRYPOINT";

/** Of ENTRYPOINT and CMD. */
type CommandObstacle =
  | {
      /** Written like the exec form, but no JSON: the shell gets it. */
      readonly kind: "json-malformed";
      readonly instruction: Instruction;
      readonly text: string;
      readonly line: number;
      readonly shell: string;
      /** What the shell takes for a program's name; undefined when it can't even read the text. */
      readonly command: string | undefined;
      readonly shellMissing: boolean;
    }
  | {
      /** CMD names the program that ENTRYPOINT starts already. */
      readonly kind: "program-repeated";
      readonly program: string;
      readonly argv: readonly string[];
      readonly entrypoint: number;
    }
  | {
      /** A shell-form CMD behind an exec-form ENTRYPOINT. */
      readonly kind: "shell-form-arguments";
      readonly program: string;
      readonly shell: readonly string[];
      readonly text: string;
      readonly entrypoint: number;
    }
  | {
      readonly kind: "cmd-dropped";
      readonly cmd: string;
      readonly entrypoint: string;
      readonly entrypointLine: number;
    }
  | {
      readonly kind: "variable-not-expanded";
      readonly word: string;
      readonly variable: string;
      readonly program: string;
      readonly instruction: Instruction;
    };

export type RunObstacle = CommandObstacle;
