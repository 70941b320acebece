import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import { findCalls, type FoundCall, packageName } from "./calls.ts";

const head = `package main

import (
	"net/http"
	web "net/http"
	"os"
	"github.com/gin-gonic/gin"
)
`;

function calls(body: string, ...callees: string[]): FoundCall[] {
  return findCalls(new Source("main.go", `${head}\nfunc main() {\n${body}\n}\n`), callees);
}

describe("arguments", () => {
  test.each([
    ['http.ListenAndServe(":8080", nil)', [":8080", undefined]],
    ["http.ListenAndServe(`:8080`, nil)", [":8080", undefined]],
    ['http.ListenAndServe(":" + "8080", nil)', [":8080", undefined]],
    ['http.ListenAndServe(":" + port, nil)', [undefined, undefined]],
    ['http.ListenAndServe(f(":8080"), nil)', [undefined, undefined]],
    ['http.ListenAndServe(/* c */ ":8080" /* d */, x{a, "b"})', [":8080", undefined]],
    ['http.ListenAndServe(\n":8080",\nnil,\n)', [":8080", undefined]],
    ["http.ListenAndServe()", []],
    ['http . ListenAndServe ( ")", \'"\', "," )', [")", undefined, ","]],
    ['http.ListenAndServe(":8080"', []],
  ])("%s", (body, args) => {
    const source = new Source("main.go", `${head}\nfunc main() { ${body}`);
    expect(findCalls(source, ["http.ListenAndServe"])[0]?.args ?? []).toEqual(body.endsWith('"') ? [] : args);
  });

  test("places", () => {
    const [call] = calls('\tweb.Get("https://x")', "http.Get");
    expect(call).toMatchObject({ callee: "http.Get", line: 11, args: ["https://x"] });
  });
});

describe("callees", () => {
  test("an alias is seen through, a variable of the same name is no package", () => {
    expect(calls('web.Get("a")\nhttp.Get("b")\nx.http.Get("c")', "http.Get").map(({ args }) => args[0])).toEqual([
      "a",
      "b",
    ]);
    expect(findCalls(new Source("x.go", 'package p\nfunc f(http T) { http.Get("a") }\n'), ["http.Get"])).toEqual([]);
  });

  test("methods of anything", () => {
    const body = 'r := gin.Default()\nr.Run(":1")\ngin.New().Run(":2")\ns[0].\n\tRun(":3")\nos.Run(":4")\n';
    expect(calls(body, ".Run").map(({ args }) => args[0])).toEqual([":1", ":2", ":3"]);
  });

  test("not in comments and strings", () => {
    expect(
      calls('// os.Getenv("A")\n/* os.Getenv("B") */\ns := `os.Getenv("C")` + "os.Getenv(\\"D\\")"\n', "os.Getenv"),
    ).toEqual([]);
  });

  test("longer names are others", () => {
    expect(calls('os.GetenvX("A")\nmyos.Getenv("B")', "os.Getenv")).toEqual([]);
  });
});

test.each([
  ["net/http", "http"],
  ["github.com/labstack/echo/v4", "echo"],
  ["gopkg.in/yaml.v3", "yaml"],
  ["github.com/nats-io/nats.go", "nats"],
  ["github.com/go-chi/chi", "chi"],
  ["example.com/go-kit", "kit"],
])("the package %s is named %s", (path, name) => {
  expect(packageName(path)).toBe(name);
});

test("nothing makes it throw, and it stays quick", () => {
  const piece = fc.constantFrom('os.Open("a")', "os.Open(", ")", '"', "`", "'", "//", "/*", "*/", ",", "\n", head);
  fc.assert(
    fc.property(fc.array(piece), (pieces) => void findCalls(new Source("x.go", pieces.join("")), ["os.Open", ".Run"])),
  );
  const started = performance.now();
  findCalls(new Source("x.go", `${head}${"os.Open(".repeat(2_000)}`), ["os.Open"]);
  findCalls(new Source("x.go", `${head}${'os.Open("a")\n'.repeat(50_000)}`), ["os.Open"]);
  expect(performance.now() - started).toBeLessThan(20_000);
});
