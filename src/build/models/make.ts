/** make: the goals' rules from the Makefile in the image, their recipes line by line in a shell. */
import { RecursiveVariable } from "../../shell/make-expand.ts";
import { stemOf } from "../../shell/make-functions.ts";
import { type Makefile, readMakefile, targetName } from "../../shell/makefile.ts";
import { resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import { knownText, textOf } from "../fs/node.ts";
import { type Call, unknownCommand } from "../shell/command.ts";
import { givenBy } from "./make-recipe.ts";
import { withShellOutputs } from "./make-shell-function.ts";
import { makeGoals } from "./make-targets.ts";
import { type Outcome, UNKNOWN_OUTCOME } from "../shell/outcome.ts";

const NAMES = ["GNUmakefile", "makefile", "Makefile"];
const MAX_DEPTH = 8;

/** Another way of working than making what is old, or of ranking variables. */
const OTHERWISE =
  /^(?:-[a-zA-Z]*[nqteW]|--(?:dry-run|just-print|recon|question|touch|environment-overrides|what-if|new-file))/;

export function makeModel(call: Call): Outcome {
  const { machine, args } = call;
  const goals: string[] = [];
  const given = givenBy(call.env.get("MAKEFLAGS") ?? "");
  let file: string | undefined;
  let dir = machine.cwd;
  const words = [...args];
  while (words.length > 0) {
    const word = words.shift() ?? "";
    if (word.startsWith("-j") && !isKnown(word)) continue;
    if (!isKnown(word) && !/^\w+=/.test(word)) return unknownCommand(machine, "`make` with words that aren't known");
    if (word === "-C" || word === "--directory") dir = resolvePath(dir, words.shift() ?? ".");
    else if (word === "-f" || word === "--file") file = words.shift();
    else if (/^-[jlok]$/.test(word) && (/^\d+$/.test(words[0] ?? "") || !isKnown(words[0] ?? ""))) words.shift();
    else if (word.startsWith("-")) continue;
    else if (/^[A-Za-z_]\w*(:|\?)?=/.test(word))
      given.set(word.slice(0, word.search(/[:?]?=/)), word.slice(word.indexOf("=") + 1));
    else goals.push(word);
  }
  if (args.some((word) => OTHERWISE.test(word)) || machine.depth >= MAX_DEPTH) return UNKNOWN_OUTCOME;
  if (!isKnown(dir)) return unknownCommand(machine, "`make` in a directory that isn't known");
  const saved = machine.cwd;
  try {
    return makeIn(call, dir, file, goals, given);
  } catch (error) {
    if (!(error instanceof RecursiveVariable)) throw error;
    return unknownCommand(machine, `${error.message} in the Makefile`);
  } finally {
    machine.cwd = saved;
  }
}

/** make tries its rules on an included file that isn't there. @see https://www.gnu.org/software/make/manual/html_node/Remaking-Makefiles.html */
function mayBeMade({ rules }: Makefile, path: string): boolean {
  const name = targetName(path);
  return rules.some(({ targets }) =>
    targets.some((target) => target === name || !isKnown(target) || stemOf(target, name) !== undefined),
  );
}

function makeIn(
  call: Call,
  dir: string,
  file: string | undefined,
  goals: readonly string[],
  given: ReadonlyMap<string, string>,
): Outcome {
  const { machine, run } = call;
  const candidates = file === undefined ? NAMES : [file];
  const found = candidates.map((candidate) => ({
    candidate,
    answer: machine.fs.stat(resolvePath(dir, candidate)),
  }));
  // one that is there counts before others of which it isn't known
  const chosen =
    found.find(({ answer }) => answer.is === "yes" && answer.value.kind === "file") ??
    found.find(({ answer }) => answer.is === "unknown");
  const node = chosen?.answer.is === "yes" && chosen.answer.value.kind === "file" ? chosen.answer.value : undefined;
  const text = node && textOf(node);
  const name = chosen?.candidate ?? "";
  if (chosen && text === undefined) return unknownCommand(machine, "the Makefile isn't known");
  if (text === undefined) {
    const [goal] = goals;
    const obstacle =
      goal === undefined || file !== undefined
        ? ({ kind: "make-no-makefile", dir } as const)
        : ({ kind: "make-target-missing", target: goal, makefile: undefined } as const);
    return { status: "fails", code: 2, met: run.met(obstacle, call.start, call.end) };
  }
  const environment = new Map<string, string>([
    ["MAKE", "make"],
    ["CURDIR", dir],
    ["MAKEFILE_LIST", name],
    ...call.env,
    ["SHELL", "/bin/sh"],
  ]);
  const read = (path: string): string | null | undefined => {
    const found = machine.fs.stat(resolvePath(dir, path));
    if (found.is === "no") return null;
    const included = knownText(found);
    return included && withShellOutputs(included, call, dir);
  };
  const makefile = readMakefile(withShellOutputs(text, call, dir), given, read, environment);
  const [missing] = makefile.missing;
  if (missing && (missing.unsure || mayBeMade(makefile, missing.path)))
    return unknownCommand(machine, `whether make has \`${missing.path}\`, which the Makefile includes, isn't known`);
  if (missing) {
    const obstacle = { kind: "make-target-missing", target: missing.path, makefile: name } as const;
    return { status: "fails", code: 2, met: run.met(obstacle, call.start, call.end) };
  }
  machine.cwd = dir;
  const flag = (letter: string, name: string): boolean =>
    call.args.some((word) => word === name || (/^-[a-zA-Z]+$/.test(word) && word.includes(letter)));
  const making = {
    call: { ...call, assignments: given },
    makefile,
    name,
    keepsGoing: flag("k", "--keep-going"),
    ignoresErrors: flag("i", "--ignore-errors"),
    given,
  };
  const outcome = makeGoals(making, goals);
  return outcome.status === "fails" ? { ...outcome, code: 2 } : { status: outcome.status };
}
