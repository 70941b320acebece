/** What goes wrong when the finished image runs: typed facts without words, as all obstacles. */

import type { Place } from "../obstacle.ts";

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

/** Of ports and the health check. */
type NetworkObstacle =
  | {
      readonly kind: "listens-on-loopback";
      readonly address: string;
      readonly port: string;
      readonly place: Place;
      /** Line of the EXPOSE. */
      readonly exposed: number;
    }
  | {
      readonly kind: "exposed-port-unused";
      readonly exposed: readonly string[];
      readonly addresses: readonly string[];
      readonly place: Place;
    }
  | {
      readonly kind: "health-tool-missing";
      readonly tool: string;
      /** The tool is the shell that the check is written for. */
      readonly shell: boolean;
      /** A tool of the image that asks for addresses. */
      readonly instead: string | undefined;
      readonly image: string;
    };

/** Of files, and of the first process. */
type ProcessObstacle =
  | {
      readonly kind: "write-refused";
      /** As written in the source. */
      readonly path: string;
      /** The directory that belongs to somebody else. */
      readonly dir: string;
      readonly callee: string;
      readonly user: string;
      readonly place: Place;
    }
  | { readonly kind: "temporary-directory-missing"; readonly callee: string; readonly place: Place }
  | {
      /** A port is exposed, and the program, all of which is seen, neither listens nor waits. */
      readonly kind: "program-ends";
      readonly exposed: string;
      /** Import path of the main package. */
      readonly package: string;
    }
  /** `place`: where it serves. */
  | { readonly kind: "sigterm-unhandled"; readonly place: Place }
  | {
      readonly kind: "shell-stays-first";
      readonly name: string;
      /** Where the name stands in the script or in the instruction's text. */
      readonly at: number;
      /** The program handles signals. */
      readonly signals: boolean;
      readonly file: string | undefined;
      readonly shell: "dash" | "script";
    };

/** Of what a compose service adds at start. */
type ServiceObstacle =
  | {
      readonly kind: "environment-missing";
      readonly service: string;
      readonly place: Place;
      readonly missing: readonly { readonly name: string; readonly place: Place }[];
    }
  | {
      readonly kind: "mount-hides-program";
      readonly program: string;
      readonly service: string;
      readonly target: string;
      /** As written. */
      readonly source: string;
      /** Where it would have to stand below the source. */
      readonly inSource: string;
      readonly place: Place;
      /** Line of the ENTRYPOINT or CMD; 0 when the base image brings it. */
      readonly instruction: number;
    };

export type RunObstacle = CommandObstacle | NetworkObstacle | ProcessObstacle | ServiceObstacle;
