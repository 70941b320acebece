import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [{ pattern: /unterminated heredoc/ }],
  message: () =>
    "a heredoc (`<<EOF`) is never closed: its end mark is missing or indented (`<<-EOF` allows tabs), or `<<` was meant as something else",
};
