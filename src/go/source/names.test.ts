import { expect, test } from "vitest";
import { namesOf } from "./names.ts";
import { quickDeclared, quickSelected, quickUndefined } from "./quick-names.ts";

test("what a file declares", () => {
  const text = `package p

import "fmt"

type A struct{ field int }
type (
	B interface{ Method() }
	C[T any] []T
)

const d, e = 1, 2
const (
	f = iota
	g
)

var h, i = func() (int, int) { local := 1; return local, 2 }()

func j(k int) { var l int; _ = l }
func (a *A) m() {}
`;
  expect([...namesOf(text).declared]).toEqual(["A", "B", "C", "d", "e", "f", "g", "h", "i", "j"]);
});

test.each([
  ["a call", "banner()", ["banner"]],
  ["types", "var x *Config; y := []Item{}; _, _ = x, y", ["Config", "Item"]],
  ["locals", "banner := 1; use := func(a int) {}; use(banner)", ["int"]],
  ["parameters", "_ = func(a, b Item) (c error) { return c }", ["Item", "error"]],
  ["labels and keys", "again: for { break again; goto again }; _ = T{again: 1}", ["T"]],
  ["methods of an interface", "var x interface { banner(); other(a int) }; _ = x", ["int"]],
  ["fields of another", "x.banner(); x.y.z()", []],
  ["a local constant that repeats", "const ( a = iota\n b\n ); _ = b", ["iota"]],
  ["without spaces", "_ = func(names[]string, n[4]int) {}; at(names[0])", ["string", "int", "at"]],
])("names that are used: %s", (_, body, used) => {
  expect([...namesOf(`package p\n\nfunc f() { ${body} }\n`).used.keys()].filter((name) => name !== "x")).toEqual(used);
});

test("type parameters of a receiver are no names of the package", () => {
  expect([...namesOf("package p\n\nfunc (m *Map[K, V]) Get() V { var zero V; return zero }\n").used.keys()]).toEqual([
    "Map",
  ]);
});

test("what is selected from what isn't local", () => {
  const { selected } = namesOf("package p\n\nfunc f(local T) { store.Open(local.Name); local.Close() }\n");

  expect([...selected.keys()]).toEqual(["store.Open"]);
});

test("the quick look doesn't miss a call, and passes over comments, texts and what is declared", () => {
  const other = quickDeclared("package p\n\nvar (\n\tbanner = 1\n)\n\nfunc title() {}\n");
  const quick = (body: string): boolean => {
    const text = `package p\n\nfunc f() {\n${body}\n}\n`;
    return quickUndefined(text, new Set([...other, ...quickDeclared(text)]));
  };

  expect(quick("\tbaner()")).toBe(true);
  expect(quick("\tx := &Config{}")).toBe(true);
  expect(quick('\tbanner() // calls f(x)\n\ttitle()\n\tprint("call(me)")\n\tg := 1\n\tg()')).toBe(false);
});

test.each([
  ["brackets without end", "a[".repeat(300_000)],
  ["interfaces without end", "interface {\n".repeat(100_000)],
  ["empty lines", `interface {${"\n".repeat(1_000_000)}`],
  ["a list without end", `f(${"x, ".repeat(300_000)}`],
  ["one long line", "x(y);".repeat(300_000)],
  ["very many names", Array.from({ length: 100_000 }, (_, at) => `f${at}()`).join("\n")],
  ["spaces", `f(${" ".repeat(1_000_000)}x${" ".repeat(1_000_000)}`],
])("doesn't hang: %s", (_, body) => {
  const text = `package p\n\nfunc f() {\n${body}\n}\n`;

  quickUndefined(text, new Set());
  quickUndefined(`${text} zz() `, quickDeclared(text));
  quickSelected(text);
  expect(namesOf(text).declared.has("f")).toBe(true);
});
