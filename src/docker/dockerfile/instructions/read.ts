/**
 * The second layer: a node becomes an instruction, or the engine's reason why it is none. The order of the checks is
 * the engine's, since only the first that fails is reported.
 */
import { goLower } from "../../go-text.ts";
import type { Instruction } from "../ast.ts";
import type { Node } from "../node.ts";
import { withSuggestion } from "../suggest.ts";
import type { Refusal } from "./base.ts";
import { readCmd, readShell } from "./commands.ts";
import { readCopy } from "./copy.ts";
import { readFrom } from "./from.ts";
import { readHealthcheck } from "./healthcheck.ts";
import { readOnbuild } from "./onbuild.ts";
import { readArg, readKeyValues } from "./pairs.ts";
import { readRun } from "./run.ts";
import { readOneValue, readValues } from "./values.ts";

/** In the order of how often they are meant. */
const keywords = [
  ...(["RUN", "COPY", "FROM", "ENV", "ARG", "ADD", "CMD", "WORKDIR", "USER", "EXPOSE", "ENTRYPOINT", "LABEL"] as const),
  ...(["VOLUME", "SHELL", "HEALTHCHECK", "STOPSIGNAL", "ONBUILD", "MAINTAINER"] as const),
];

export function readInstruction(node: Node): Instruction | Refusal {
  const written = goLower(node.keyword.text);
  const keyword = keywords.find((name) => name.toLowerCase() === written);
  switch (keyword) {
    case "FROM":
      return readFrom(node);
    case "RUN":
      return readRun(node);
    case "CMD":
    case "ENTRYPOINT":
      return readCmd(node, keyword);
    case "COPY":
    case "ADD":
      return readCopy(node, keyword);
    case "ENV":
    case "LABEL":
      return readKeyValues(node, keyword);
    case "ARG":
      return readArg(node);
    case "USER":
    case "WORKDIR":
    case "STOPSIGNAL":
    case "MAINTAINER":
      return readOneValue(node, keyword);
    case "EXPOSE":
    case "VOLUME":
      return readValues(node, keyword);
    case "SHELL":
      return readShell(node);
    case "HEALTHCHECK":
      return readHealthcheck(node);
    case "ONBUILD":
      return readOnbuild(node, readInstruction);
    default:
      return unknownInstruction(node.keyword);
  }
}

function unknownInstruction({ text, span }: Node["keyword"]): Refusal {
  return { message: withSuggestion(`unknown instruction: ${text}`, text, keywords), span };
}
