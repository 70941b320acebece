import { expect, test } from "vitest";
import { HOLE } from "../text/unknown.ts";
import { expandMake } from "./make-expand.ts";

const variables = new Map([
  ["@", "bin/tools/app"],
  ["NAMES", "app worker"],
  ["EMPTY", ""],
  ["say", "echo $(1) $(2) $(0)"],
  ["SRC", "cmd/a.go cmd/b.go x.txt"],
]);

test.each([
  ["$(@F)", "app"],
  ["$(@D)", "bin/tools"],
  ["$(dir $@)", "bin/tools/"],
  ["$(notdir $(SRC))", "a.go b.go x.txt"],
  ["$(addprefix bin/,$(NAMES))", "bin/app bin/worker"],
  ["$(NAMES:%=bin/%)", "bin/app bin/worker"],
  ["$(SRC:.go=.o)", "cmd/a.o cmd/b.o x.txt"],
  ["$(patsubst cmd/%.go,%,$(SRC))", "a b x.txt"],
  ["$(subst /,-,$@)", "bin-tools-app"],
  ["$(filter %.go,$(SRC))", "cmd/a.go cmd/b.go"],
  ["$(filter-out %.go,$(SRC))", "x.txt"],
  ["$(firstword $(NAMES)) $(lastword $(NAMES)) $(words $(NAMES))", "app worker 2"],
  ["$(if $(EMPTY),yes,no)", "no"],
  ["$(or $(EMPTY),$(NAMES))", "app worker"],
  ["$(basename a/b.tar.gz)", "a/b.tar"],
  ["$(shell date)", HOLE],
  ["$(notdir $(shell pwd))", HOLE],
  ["$(info hello)", ""],
  ["$(call say,a,b)", "echo a b say"],
  ["$(call say,$(call say,(x,y)),$(NAMES))", "echo echo (x,y)  say app worker say"],
  ["$(call other,a)", ""],
])("%s", (text, expected) => {
  expect(expandMake(text, variables)).toBe(expected);
});
