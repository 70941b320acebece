/** Input that nobody writes on purpose: a clear message, no crash, no hang. */
import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Answer, directoryWith, ROOT, slipway } from "./cli-process.ts";

const goMod = "module example.com/x\n\ngo 1.22\n";
const main = "package main\n\nfunc main() {}\n";
const dockerfile = 'FROM golang:1.22\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\nCMD ["/app"]\n';

function calm({ code, err }: Answer): void {
  expect(err).not.toMatch(/internal error|    at |TypeError|RangeError/);
  expect([0, 1, 2]).toContain(code);
}

test.each<[string, Record<string, string | Uint8Array>]>([
  ["an empty Dockerfile", { Dockerfile: "", "go.mod": goMod }],
  ["a Dockerfile of comments", { Dockerfile: "# nothing\n\n", "go.mod": goMod }],
  ["a binary Dockerfile", { Dockerfile: Uint8Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 256) }],
  ["NULs", { Dockerfile: "FROM golang\0:1.22\nRUN echo \0\0\n", "go.mod": "module \0\n", "main.go": "package \0" }],
  [
    "a line of ten megabytes",
    { Dockerfile: `FROM golang:1.22\nRUN echo ${"x".repeat(10_000_000)}\n`, "go.mod": goMod },
  ],
  [
    "a line of ten megabytes that is an error",
    { Dockerfile: `FROM golang:1.22\nCOPY ${"x".repeat(10_000_000)}\n`, "go.mod": goMod },
  ],
  [
    "a million lines",
    { Dockerfile: `FROM golang:1.22\n${"RUN true\n".repeat(3000)}`, "go.mod": `${goMod}${"// x\n".repeat(500_000)}` },
  ],
  [
    "Windows line endings",
    {
      Dockerfile: dockerfile.replaceAll("\n", "\r\n"),
      "go.mod": goMod.replaceAll("\n", "\r\n"),
      "main.go": main.replaceAll("\n", "\r\n"),
    },
  ],
  ["a byte order mark", { Dockerfile: `\uFEFF${dockerfile}`, "go.mod": `\uFEFF${goMod}`, "main.go": `\uFEFF${main}` }],
  ["text in UTF-16", { Dockerfile: Buffer.from(`\uFEFF${dockerfile}`, "utf16le"), "go.mod": goMod, "main.go": main }],
  [
    "malformed UTF-8",
    { Dockerfile: Buffer.from("FROM golang:1.22\nRUN echo \xC3\x28 \xFF\n", "latin1"), "go.mod": goMod },
  ],
  [
    "deep nesting",
    { Dockerfile: `FROM golang:1.22\nRUN ${"(".repeat(3000)}true${")".repeat(3000)}\n`, "go.mod": goMod },
  ],
  [
    "deep expansion",
    {
      Dockerfile: `FROM golang:1.22\nARG A=${"${A:-".repeat(3000)}x${"}".repeat(3000)}\nRUN echo $A\n`,
      "go.mod": goMod,
    },
  ],
  ["an unclosed heredoc", { Dockerfile: "FROM golang:1.22\nRUN <<EOF\necho\n", "go.mod": goMod }],
  ["a file called like an option", { "Dockerfile.--format": dockerfile, "go.mod": goMod, "main.go": main }],
  [
    "a compose file that is no YAML",
    { "compose.yaml": "services: [}\n\t- x", Dockerfile: dockerfile, "go.mod": goMod, "main.go": main },
  ],
  [
    "a compose file that goes round",
    {
      "compose.yaml": "a: &a [*a]\nservices:\n  x: &x\n    build: .\n    extends: x\n",
      Dockerfile: dockerfile,
      "go.mod": goMod,
    },
  ],
])("%s", (_, files) => {
  calm(slipway(["check", directoryWith(files)]));
});

test("an unreadable Dockerfile can't be judged, and nothing else can", () => {
  const root = directoryWith({ "go.mod": goMod });
  symlinkSync("/nonexistent/Dockerfile", join(root, "Dockerfile"));

  const answer = slipway(["check", root]);

  calm(answer);
  expect(answer.code).toBe(2);
  expect(answer.out).toContain("Dockerfile");
});

test("links that go round in circles", () => {
  const root = directoryWith({ Dockerfile: dockerfile, "go.mod": goMod, "main.go": main });
  symlinkSync(".", join(root, "self"));
  symlinkSync("b", join(root, "a"));
  symlinkSync("a", join(root, "b"));

  const answer = slipway(["check", root]);

  calm(answer);
  expect(answer.code).toBe(0);
});

test("a directory named Dockerfile is no Dockerfile", () => {
  const answer = slipway(["check", directoryWith({ "Dockerfile/": "", "go.mod": goMod })]);

  calm(answer);
  expect(answer.code).toBe(2);
});

test("no Dockerfile, no go.mod, a go.mod further down: said, with what was done", () => {
  const nothing = slipway(["check", directoryWith({})]);
  const noModule = slipway(["check", directoryWith({ Dockerfile: 'FROM alpine:3.20\nCMD ["true"]\n' })]);
  const below = slipway([
    "check",
    directoryWith({ Dockerfile: dockerfile, "server/go.mod": goMod, "server/main.go": main }),
  ]);

  expect(nothing.code).toBe(2);
  expect(nothing.out).toContain("there is no Dockerfile here");
  expect(noModule.code).toBe(0);
  expect(noModule.out).toContain("there is no go.mod here");
  expect(below.out).toContain("`server/go.mod`");
});

test("control characters of a file don't reach the terminal", () => {
  const root = directoryWith({ Dockerfile: "FROM golang:1.22\nCOPY \u001B[2Jx /\n", "go.mod": goMod });

  expect(slipway(["check", root]).out).not.toContain("\u001B");
});

test("a reader that leaves early is no error", () => {
  const root = directoryWith({ Dockerfile: dockerfile, "go.mod": goMod, "main.go": main });
  const node = join(ROOT, "node_modules/.bin/node");

  const { stderr } = spawnSync("bash", ["-c", `"${node}" "${join(ROOT, "src/cli.ts")}" causes | true`], {
    cwd: root,
    encoding: "utf8",
  });

  expect(stderr).toBe("");
});
