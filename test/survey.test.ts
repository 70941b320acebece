/** `npm run survey` on a project, as a user runs it. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { directoryWith, ROOT } from "./cli-process.ts";

function survey(files: Readonly<Record<string, string>>): string {
  const args = [join(ROOT, "scripts/survey.ts"), "--all", directoryWith(files)];
  return spawnSync(join(ROOT, "node_modules/.bin/node"), args, { encoding: "utf8" }).stdout;
}

test("counts commands behind lists, conditions, substitutions, shells and scripts, and tells the unknown ones", () => {
  const out = survey({
    Dockerfile: `FROM golang:1.26 AS build
COPY . .
RUN if [ -f x ]; then echo $(frobnicate --list); fi && sh -c 'frobnicate; cd /tmp'
RUN ./scripts/build.sh && /opt/$TOOL
RUN ["go", "build", "./..."]
RUN <<EOF
greet() { nproc; }
greet
EOF
FROM alpine
CMD ["frobnicate"]
`,
    "scripts/build.sh": "#!/bin/sh\nset -e\nif go vet ./...; then date; fi\n",
    "windows/Dockerfile": "FROM mcr.example.com/windows/nanoserver:1809\nRUN setx PATH x\n",
  });
  const rows = out
    .trim()
    .split("\n")
    .map((line) => line.trim().replaceAll(/ +/g, " "));
  expect(rows).toEqual([
    "1 Dockerfiles (1 with Go) of 1 projects, 4 RUN lines, 13 commands, 11 kinds",
    "modelled or harmless: 10, 76.9 %",
    "builtin: 4",
    "model: 4",
    "harmless: 2",
    "open: 0",
    "unknown: 3",
    "2 in 1 unknown frobnicate",
    "2 in 1 model go",
    "1 in 1 builtin [",
    "1 in 1 builtin echo",
    "1 in 1 model sh",
    "1 in 1 builtin cd",
    "1 in 1 model (scripts of the repository)",
    "1 in 1 builtin set",
    "1 in 1 harmless date",
    "1 in 1 unknown /opt/$TOOL",
    "1 in 1 harmless nproc",
  ]);
});
