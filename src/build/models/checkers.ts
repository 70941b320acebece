/** Programs that look at the code or at the system and judge it: whether they are content isn't known. */
import { isKnown } from "../../text/unknown.ts";
import { type Call, type Model, unknownCommand } from "../shell/command.ts";
import { doubt } from "../shell/machine.ts";
import { OK, type Outcome, UNKNOWN_OUTCOME } from "../shell/outcome.ts";
import { generate } from "./generators.ts";

const judge: Model = () => UNKNOWN_OUTCOME;

/** Writes reports and copies beside the code: tests, collected licences. */
function report(call: Call): Outcome {
  generate(call);
  return UNKNOWN_OUTCOME;
}

/** Changes source files in ways that are not followed: imports, newer idioms, tables of contents. */
function rewrite(call: Call): Outcome {
  const { machine } = call;
  const reason = doubt(machine, `\`${call.name}\` changes files`);
  machine.fs = machine.fs.doubt([isKnown(machine.cwd) ? machine.cwd : "/"], reason, true);
  return UNKNOWN_OUTCOME;
}

/** Installed files aren't known, as with a package manager; questions change nothing. */
function rpm(call: Call): Outcome {
  const { machine, args } = call;
  if (/^(-[qVK]|--(query|verify|checksig|import|eval|version|showrc))/.test(args[0] ?? "")) return { status: "ok" };
  const reason = doubt(machine, "`rpm` installs or removes files that are not known");
  machine.fs = machine.fs.doubt(["/usr", "/bin", "/sbin", "/lib", "/etc", "/opt", "/var"], reason, true);
  return UNKNOWN_OUTCOME;
}

/** Settings and logins stay in the home directory. */
function gcloud(call: Call): Outcome {
  const [group = "", action = ""] = call.args.filter((word) => !word.startsWith("-"));
  const settings = /^(auth|config|info|version)$/.test(group) || (group === "components" && action === "list");
  return settings ? OK : unknownCommand(call.machine, `\`gcloud ${group}\` is not followed`);
}

export const checkers: Readonly<Record<string, Model>> = {
  ...Object.fromEntries(
    "go-mod-outdated gomod-updates license-check yamllint yamale htmltest git-validation protolint pkg-config pkgconf"
      .split(" ")
      .map((name) => [name, judge]),
  ),
  ...Object.fromEntries("gotestsum go-licenses".split(" ").map((name) => [name, report])),
  ...Object.fromEntries("goimports modernize doctoc".split(" ").map((name) => [name, rewrite])),
  rpm,
  gcloud,
};
