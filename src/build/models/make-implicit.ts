/** Pattern rules: which of them makes a target that no rule has a recipe for. */
import { stemOf } from "../../shell/make-functions.ts";
import type { Rule } from "../../shell/makefile.ts";
import { resolvePath } from "../../text/path.ts";
import { isKnown } from "../../text/unknown.ts";
import type { Making } from "./make-recipe.ts";

export interface Implicit {
  readonly rule: Rule;
  readonly stem: string;
  readonly prerequisites: readonly string[];
  readonly orderOnly: readonly string[];
}

/** Of make's own rules: `%: %.sh` copies a script, `%.o: %.c` compiles. */
const SOURCES =
  ".c .cc .cpp .C .m .p .f .F .r .s .S .mod .sh .y .l .w .web .ch .tex .texinfo .texi .txinfo .dvi .o .a .def .el".split(
    " ",
  );

/** `unknown` where make's own rules, or rules in a chain, may come in. */
export function implicitRule(making: Making, target: string): Implicit | "unknown" | undefined {
  const candidates = making.makefile.rules
    .filter((rule, at, all) => !all.some((later, place) => place > at && isSameRule(rule, later)))
    .flatMap((rule) =>
      rule.pattern && rule.recipe.length > 0 ? rule.targets.flatMap((form) => match(rule, form, target)) : [],
    )
    .toSorted((one, other) => one.stem.length - other.stem.length);
  for (const found of candidates) {
    // patterns for everything do not make what looks like a file of some kind
    if (found.rule.targets.includes("%") && /[^/]\.[^/]*$/.test(target)) return "unknown";
    const words = [...found.prerequisites, ...found.orderOnly];
    if (words.every((word) => isThere(making, word) === "yes")) return found;
    if (words.some((word) => isThere(making, word) === "unknown" || chained(making, word))) return "unknown";
  }
  return bySomeOwnRule(making, target) ? "unknown" : undefined;
}

/** A pattern rule is replaced by a later one for the same. */
function isSameRule(one: Rule, other: Rule): boolean {
  const form = ({ targets, prerequisites }: Rule): string => [targets.join(" "), prerequisites.join(" ")].join(":");
  return one.pattern && other.pattern && form(one) === form(other);
}

/** A pattern without a slash is compared with the name alone; the directory goes before what it is made of. */
function match(rule: Rule, form: string, target: string): Implicit[] {
  const slash = form.includes("/") ? -1 : target.lastIndexOf("/");
  const directory = target.slice(0, slash + 1);
  const short = form.includes("%") ? stemOf(form, target.slice(slash + 1)) : undefined;
  if (short === undefined || short === "") return [];
  const filled = (words: readonly string[]): string[] =>
    words.map((word) => (word.includes("%") ? directory + word.replace("%", () => short) : word));
  const { prerequisites, orderOnly } = rule;
  return [{ rule, stem: directory + short, prerequisites: filled(prerequisites), orderOnly: filled(orderOnly) }];
}

/** A file that is there, or one that the Makefile speaks of. */
function isThere({ call, makefile }: Making, word: string): "yes" | "no" | "unknown" {
  if (!isKnown(word)) return "unknown";
  const named = makefile.rules.some(
    (rule) => !rule.pattern && [...rule.targets, ...rule.prerequisites, ...rule.orderOnly].includes(word),
  );
  return named ? "yes" : call.machine.fs.stat(resolvePath(call.machine.cwd, word)).is;
}

/** Another pattern, or a rule of make's own, may make it first. */
function chained(making: Making, word: string): boolean {
  return bySomeOwnRule(making, word) || byPattern(making, word);
}

function byPattern({ makefile }: Making, word: string): boolean {
  return makefile.rules.some(
    (rule) => rule.pattern && rule.recipe.length > 0 && rule.targets.some((form) => match(rule, form, word).length > 0),
  );
}

function bySomeOwnRule(making: Making, target: string): boolean {
  const { fs, cwd } = making.call.machine;
  const base = target.replace(/(?<=[^/])\.[^./]+$/, "");
  const sources = SOURCES.flatMap((suffix) => [base + suffix, target + suffix]);
  return sources.some(
    (source) =>
      source !== target &&
      (fs.stat(resolvePath(cwd, source)).is !== "no" || isThere(making, source) !== "no" || byPattern(making, source)),
  );
}
