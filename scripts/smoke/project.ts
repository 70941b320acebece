/** Two tiny projects and a log, to see that an installed Slipway works at all. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const goMod = "module example.com/hello\n\ngo 1.22\n";
const main = 'package main\n\nfunc main() { println("hello") }\n';

const healthy: Readonly<Record<string, string>> = {
  Dockerfile: 'FROM golang:1.26\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\nENTRYPOINT ["/app"]\n',
  "go.mod": goMod,
  "main.go": main,
};

/** The `go` line asks for more than the image has. */
const broken: Readonly<Record<string, string>> = {
  ...healthy,
  Dockerfile: 'FROM golang:1.21\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\nENTRYPOINT ["/app"]\n',
  "go.mod": goMod.replace("1.22", "1.24.0"),
};

const log = `#9 [4/4] RUN go build -o /app .
#9 0.062 go: go.mod requires go >= 1.24.0 (running go 1.21.13; GOTOOLCHAIN=local)
#9 ERROR: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1
------
 > [4/4] RUN go build -o /app .:
0.062 go: go.mod requires go >= 1.24.0 (running go 1.21.13; GOTOOLCHAIN=local)
------
Dockerfile:4
--------------------
   2 |     WORKDIR /src
   3 |     COPY . .
   4 | >>> RUN go build -o /app .
   5 |     ENTRYPOINT ["/app"]
--------------------
error: failed to solve: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1
`;

/** Directory with `healthy/`, `broken/` and `build.log`. */
export function writeProjects(directory: string): void {
  for (const [name, files] of Object.entries({ healthy, broken })) {
    mkdirSync(join(directory, name), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(directory, name, file), text);
  }
  writeFileSync(join(directory, "build.log"), log);
}
