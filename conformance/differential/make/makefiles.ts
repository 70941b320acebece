/** Random makefiles: variables, functions, conditionals, rules of every kind; recipes touch files with short names. */
import type { Random } from "../docker/random.ts";

type Choice = readonly [string, ...string[]];

const names: Choice = ["A", "B", "C"];
const words: Choice = ["x", "y", "z", "a.c", "b.c", "a.o", "b.o", "out/a.o", "x y", "a.c b.c", "", "two  words", "q"];
const targets: Choice = ["x", "y", "z", "all", "a.o", "b.o", "out/a.o", "out/x", "$(A)", "$(B)", "x y", "out"];
const prerequisites: Choice = [
  "",
  "",
  "x",
  "y",
  "z",
  "a.c",
  "a.o",
  "out/a.o",
  "$(A)",
  "$(B) y",
  "a.c b.c",
  "gone",
  "| out",
  "y | z",
  "$(A:.c=.o)",
  "$(wildcard *.c)",
  "out",
];
const patterns: Choice = [
  "%.o: %.c",
  "out/%.o: %.c",
  "out/%: %",
  "%: %.c",
  "x y: %: out/%",
  "a.o b.o: %.o: %.c",
  "$(A): %: %",
];
const commands: Choice = [
  "touch $@",
  "@touch $@",
  "-@ touch $@",
  "mkdir -p $(dir $@)",
  "mkdir -p $(@D) && touch $@",
  "false",
  "-false",
  "@+-false",
  "test -f $<",
  "touch $(A)",
  "@touch $(notdir $@).t",
  "for f in $^; do touch $$f.t; done",
  "V=q; touch $$V",
  "touch $$V",
  "touch $*.s",
  "$(MAKE) -f sub.mk",
  "@$(MAKE) -s -f sub.mk A=q",
  "exit 3",
  'if test -n "$(B)"; then touch b; fi',
  "touch $(call both,m)",
  "$(lines)",
  'test "$(C)" = q',
  "true \\\n\t\t&& touch $@",
  "# nothing",
  "",
];
const goals: Choice = ["", "", "x", "all", "y z", "A=q", "B= x", "-s", "-k x", "C=q all", "out/a.o", "nothing"];

function value(random: Random, depth = 0): string {
  const inner = (): string => (depth > 1 ? random.pick(words) : value(random, depth + 1));
  switch (random.below(16)) {
    case 0:
      return `$(${random.pick(names)})`;
    case 1:
      return `\${${random.pick(names)}}`;
    case 2:
      return `$(${random.pick(names)}:${random.pick([".c=.o", "%.c=out/%.o", "x=y", "%=%.c"])})`;
    case 3:
      return `$(patsubst ${random.pick(["%.c,%.o", "%,out/%", "x,y", "%.c,q"])},${inner()})`;
    case 4:
      return `$(subst ${random.pick(["a,b", ".c,.o", " ,-", "x,"])},${inner()})`;
    case 5:
      return `$(${random.pick(["dir", "notdir", "basename", "suffix", "strip", "sort", "firstword", "lastword", "words"])} ${inner()})`;
    case 6:
      return `$(${random.pick(["addprefix out/", "addsuffix .o", "filter %.c", "filter-out x y", "word 1", "wordlist 1\\,2"]).replace("\\,", ",")},${inner()})`;
    case 7:
      return `$(if ${inner()},${random.pick(words)},${random.pick(words)})`;
    case 8:
      return `$(${random.pick(["or", "and"])} ${inner()},${inner()})`;
    case 9:
      return `$(foreach v,${inner()},$(v).o)`;
    case 10:
      return `$(call both,${random.pick(words)})`;
    default:
      return random.pick(words);
  }
}

function assignment(random: Random): string {
  const prefix = random.pick(["", "", "", "", "export ", "override "]);
  return `${prefix}${random.pick(names)} ${random.pick(["=", ":=", "?=", "+=", "::="])} ${value(random)}`;
}

function rule(random: Random): string {
  const head = random.chance(25)
    ? random.pick(patterns)
    : `${random.pick(targets)}${random.pick([":", ":", ":", " :"])} ${random.pick(prerequisites)}`;
  if (random.chance(6)) return `${head} ; ${random.pick(["touch $@", "@true", "false"])}`;
  return [head, ...random.some(0, 3, () => `\t${random.pick(commands)}`)].join("\n");
}

function conditional(random: Random): string {
  const test = random.pick([
    `ifeq ($(${random.pick(names)}),${random.pick(["x", "", "q"])})`,
    `ifneq (${value(random)},)`,
    `ifdef ${random.pick(names)}`,
    `ifndef ${random.pick(names)}`,
    `ifeq "$(A)" "$(B)"`,
  ]);
  const part = (): string => (random.chance(50) ? assignment(random) : rule(random));
  const other = random.chance(50) ? `\nelse\n${part()}` : "";
  return `${test}\n${part()}${other}\nendif`;
}

export interface Made {
  readonly makefile: string;
  /** `make …`, with variables of the environment before it. */
  readonly command: string;
}

export function randomMakefile(random: Random): Made {
  const parts = [
    ...(random.chance(30) ? ["define lines\n@touch l1\ntouch l2\nendef"] : []),
    ...(random.chance(30) ? ["both = $(1)1 $(1)2"] : []),
    ...random.some(0, 4, () => assignment(random)),
    ...(random.chance(10) ? [".ONESHELL:"] : []),
    ...(random.chance(40) ? [`.PHONY: ${random.pick(["all", "x", "x y", "$(A)", "z"])}`] : []),
    ...(random.chance(8) ? [".DEFAULT_GOAL := x"] : []),
    ...random.some(1, 5, () => (random.chance(15) ? conditional(random) : rule(random))),
    ...random.some(0, 1, () => assignment(random)),
  ];
  const environment = random.chance(15) ? `${random.pick(names)}=${random.pick(["q", "x", "a.c"])} ` : "";
  return { makefile: `${parts.join("\n")}\n`, command: `${environment}make ${random.pick(goals)}`.trim() };
}
