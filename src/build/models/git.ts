/** git as builds use it: questions about the work tree, clones, settings. */
import { resolvePath, upward } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import { type Answer, NO } from "../answer.ts";
import type { Call } from "../shell/command.ts";
import { doubt, type Machine } from "../shell/machine.ts";
import { OK, type Outcome } from "../shell/outcome.ts";
import { readOptions } from "./flags.ts";

/** The `.git` that git finds from a directory upward; the value is its path. */
export function gitDir(machine: Machine, from: string): Answer<string> {
  for (const dir of upward(from)) {
    const found = machine.fs.find(resolvePath(dir, ".git"));
    if (found.is === "yes") return { is: "yes", value: found.value.path };
    if (found.is === "unknown") return found;
  }
  return NO;
}

const NEEDS_REPOSITORY = new Set(
  "describe rev-parse log status diff show tag branch rev-list symbolic-ref submodule checkout reset ls-files remote fetch pull name-rev shortlog".split(
    " ",
  ),
);

const CHANGES_TREE = new Set(
  "checkout reset pull merge submodule apply am cherry-pick rebase stash clean restore switch lfs".split(" "),
);

export function gitModel(call: Call): Outcome {
  const { machine } = call;
  const words = [...call.args];
  let dir = machine.cwd;
  while (words[0]?.startsWith("-")) {
    const option = words.shift();
    if (option === "-C") dir = resolvePath(dir, words.shift() ?? ".");
    else if (option === "-c" || option === "--git-dir" || option === "--work-tree") words.shift();
  }
  const [action = "", ...rest] = words;
  if (action === "config" && rest.includes("--global")) return configured(call, rest);
  if (action === "clone") return clone(call, rest);
  if (action === "init") {
    machine.fs = machine.fs.makeDir(resolvePath(dir, ".git"));
    return OK;
  }
  if (CHANGES_TREE.has(action)) {
    machine.fs = machine.fs.doubt(
      [isKnown(dir) ? dir : "/"],
      doubt(machine, `\`git ${action}\` changes the work tree`),
      true,
    );
  }
  if (!NEEDS_REPOSITORY.has(action) || !isKnown(dir)) return { status: "ok" };
  if (gitDir(machine, dir).is !== "no") return { status: "ok" };
  const obstacle = { kind: "not-a-git-repository", dir } as const;
  return { status: "fails", code: 128, met: call.run.met(obstacle, call.start, call.end) };
}

/** Settings are kept as text in ~/.gitconfig, for the go command's private modules and safe.directory. */
function configured(call: Call, words: readonly string[]): Outcome {
  const { machine } = call;
  // one name asks for its value
  if (
    words.filter((word) => !word.startsWith("-")).length < 2 ||
    words.some((word) => /^--(?:get|list|unset)/.test(word))
  )
    return { status: "ok" };
  const path = `${call.env.get("HOME") ?? machine.user.home}/.gitconfig`;
  const before = machine.fs.stat(path);
  const old =
    before.is === "yes" && before.value.kind === "file" && before.value.content.from === "text"
      ? before.value.content.text
      : "";
  const setting = words.filter((word) => !word.startsWith("--")).join(" = ");
  machine.fs = machine.fs.write(path, {
    kind: "file",
    mode: 0o644,
    uid: machine.user.uid,
    content: { from: "text", text: `${old}${setting}\n` },
  });
  return OK;
}

function clone(call: Call, words: readonly string[]): Outcome {
  const { machine } = call;
  const { operands } = readOptions(words, [
    "-b",
    "--branch",
    "--depth",
    "-c",
    "--config",
    "-o",
    "--origin",
    "-j",
    "--jobs",
    "--filter",
  ]);
  const [url = "", named] = operands;
  const target = named ?? (url.split("/").at(-1) ?? "").replace(/\.git$/, "");
  const reason = doubt(machine, `\`git clone ${url}\` brings files that are not known`);
  if (!isKnown(target) || target === "" || !isKnown(machine.cwd)) machine.fs = machine.fs.doubt(["/"], reason, false);
  else {
    const path = resolvePath(machine.cwd, target);
    machine.fs = machine.fs.makeDir(path).doubt([path], reason, false);
  }
  return { status: "ok" };
}
