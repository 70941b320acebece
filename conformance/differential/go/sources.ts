/** Random build constraints and Go files. */
import type { Request } from "../../../src/go/testdata/answers.ts";
import type { Random } from "../docker/random.ts";
import { mutate } from "./mutate.ts";

// oxfmt-ignore
const tags = ["linux", "windows", "amd64", "arm64", "cgo", "ignore", "go1.21", "go1.99", "unix", "gc", "x", "é", "386", "a.b", "_", "race"] as const;

function expression(random: Random, depth = 0): string {
  if (depth > 3 || random.chance(45)) return random.pick(tags);
  const inner = (): string => expression(random, depth + 1);
  switch (random.below(5)) {
    case 0:
      return `!${inner()}`;
    case 1:
      return `(${inner()})`;
    case 2:
      return `${inner()} || ${inner()}`;
    default:
      return `${inner()} && ${inner()}`;
  }
}

function plusBuild(random: Random): string {
  const literal = (): string => random.pick(["", "", "!", "!!"]) + random.pick(tags);
  return random.some(0, 4, () => random.some(1, 3, literal).join(",")).join(" ");
}

function constraintLine(random: Random): string {
  return random.chance(60)
    ? random.pick(["//go:build ", "//go:build\t", "//go:build  ", "// go:build ", "//go:buildx "]) + expression(random)
    : random.pick(["// +build ", "//+build ", "//  +build\t", "// +buildx "]) + plusBuild(random);
}

export function randomConstraint(random: Random): Request {
  const line = constraintLine(random);
  const text = random.chance(40) ? mutate(random, line) : line;
  return { op: "constraint", text, tags: random.some(0, 5, () => random.pick(tags)) };
}

const imports = [
  '"fmt"',
  "`os`",
  '"C"',
  '"embed"',
  '_ "embed"',
  '. "math"',
  'x "a.b/c/v2"',
  '"a b"',
  '""',
  '"é"',
  "x",
  "'c'",
  '"net/http"',
  '"a\\x2eb"',
] as const;
const comments = [
  "// text",
  "/* text */",
  "/* a\nb */",
  "// #cgo LDFLAGS: -lm\n// #include <math.h>",
  "/*\n#cgo linux,amd64 CFLAGS: -DX\n#cgo pkg-config: png\n*/",
  "// #cgo x",
  "//#cgo windows LDFLAGS: -lw",
  "//go:generate go run x",
  "// #cgo noescape f",
  "/*\n#cgo NOPE: x\n*/",
] as const;
const embeds = [
  "//go:embed static/*",
  "//go:embed a.txt b.txt",
  '//go:embed "a b" `c d`',
  "//go:embed",
  "//go:embedx y",
  '//go:embed "a',
  "\t//go:embed all:x",
  '//go:embed "a"b',
  "//go:embed a\t b ",
  "/*\n//go:embed no\n*/",
  '//go:embed "\\x61"',
] as const;
const declarations = [
  "var x = `\n//go:embed raw\n`",
  'var s = "//go:embed str"',
  "var c = '\\''",
  "var d = '\"'",
  "func main() {}",
  "var f embed.FS",
  "type T struct{}",
  "const k = `x`",
  'var u = "open',
  "x := 1",
  'import "late"',
  'var q = "\\"//go:embed q"',
] as const;

function importDeclaration(random: Random): string {
  const comment = random.chance(25) ? `${random.pick(comments)}\n` : "";
  if (random.chance(60)) return `${comment}import ${random.pick(imports)}`;
  const separator = random.pick(["\n\t", "\n\t", "; ", "\n\n"]);
  const specs = random.some(0, 3, () => (random.chance(15) ? `${random.pick(comments)}\n` : "") + random.pick(imports));
  return `${comment}import (${random.pick(["\n\t", "\n\t", " ", ""])}${specs.join(separator)}${random.pick(["\n)", "\n)", ")", ""])}`;
}

function header(random: Random): string {
  const lines = random.some(0, 3, () =>
    random.chance(60)
      ? constraintLine(random)
      : random.pick(["// text", "/* c */", "", "/* a\n\n//go:build no\n*/", "/* c */ // d"]),
  );
  return lines.join("\n") + (lines.length > 0 ? random.pick(["\n\n", "\n\n", "\n", "\n \n"]) : "");
}

function goFile(random: Random): string {
  const name = random.pick(["main", "p", "p_test", "documentation", "_", "é", "import", "9x", ""]);
  const clause = `package ${random.chance(85) ? "main" : name}${random.pick(["\n", "\n", "\n\n", "; ", ' // import "x"\n'])}`;
  const parts = random.some(0, 3, () => importDeclaration(random));
  const body = random.some(0, 4, () => random.pick(random.chance(40) ? embeds : declarations));
  const bom = random.chance(4) ? "\ufeff" : "";
  const text = `${bom}${header(random)}${clause}${[...parts, ...body].join(random.chance(90) ? "\n" : "; ")}\n`;
  const ended = random.chance(8) ? text.replaceAll("\n", "\r\n") : text;
  return random.chance(35) ? mutate(random, ended) : ended;
}

// oxfmt-ignore
const names = [
  "main.go", "a_test.go", "a_linux.go", "a_windows.go", "a_linux_amd64.go", "a_arm64_test.go", "linux.go", "linux_amd64.go", "_x.go", ".x.go",
  "a_js_wasm.go", "a_unix.go", "a_amd64_linux.go", "a_android.go", "a.b_windows.go", "a_linux.x.go", "_test.go", "x_wasip1.go", "a_nacl_386.go",
] as const;
const platforms = ["linux/amd64", "linux/arm64", "windows/amd64", "android/arm64", "js/wasm", "illumos/amd64"] as const;

export function randomFile(random: Random): Request {
  const [goos = "", goarch = ""] = random.pick(platforms).split("/");
  const name = random.chance(70) ? "main.go" : random.pick(names);
  const chosen = random.some(0, 2, () => random.pick(tags));
  return { op: "gofile", text: goFile(random), name, goos, goarch, cgo: random.chance(70), tags: chosen };
}
