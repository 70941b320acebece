/** A generated repository of many Go files: packages of ten files that import each other in a chain. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FILES_IN_PACKAGE = 10;

export function largeRepository(files: number): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "slipway-bench-"));
  const packages = Math.ceil(files / FILES_IN_PACKAGE);
  writeFileSync(join(path, "go.mod"), "module example.com/large\n\ngo 1.22\n");
  writeFileSync(
    join(path, "Dockerfile"),
    'FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app .\n\nFROM scratch\nCOPY --from=build /app /app\nENTRYPOINT ["/app"]\n',
  );
  writeFileSync(join(path, "main.go"), 'package main\n\nimport _ "example.com/large/p0"\n\nfunc main() {}\n');
  for (let index = 0; index < packages; index++) {
    const folder = join(path, `p${index}`);
    mkdirSync(folder);
    const next = index + 1 < packages ? `import _ "example.com/large/p${index + 1}"\n` : "";
    for (let file = 0; file < FILES_IN_PACKAGE; file++) {
      const body = Array.from(
        { length: 40 },
        (_, line) => `func f${file}x${line}(a, b int) int { return a*${line} + b }\n`,
      ).join("");
      writeFileSync(join(folder, `f${file}.go`), `package p${index}\n\n${file === 0 ? next : ""}\n${body}`);
    }
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
