import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /Error response from daemon: [Nn]o command specified/ },
    { pattern: /failed to generate (?:container "[^"]+" )?spec: (?:failed to generate spec: )?no command specified/ },
    { pattern: /^Error: no command (?:or entrypoint )?(?:specified|provided).{0,60}/ },
  ],
  message: () =>
    "nothing says what to start: the stage that was built has neither ENTRYPOINT nor CMD; write one into the last stage, or look whether `target:` or `--target` names another stage",
};
