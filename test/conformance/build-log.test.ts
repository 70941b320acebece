import { describe, expect, test } from "vitest";
import { cleanLog, essence, failedInstructions, failingLine, failingWords } from "../../conformance/lib/build-log.ts";

const failing = `#8 [4/4] RUN go build -o /app .
#8 0.176 go: downloading rsc.io/quote v1.5.2
#8 0.337 main.go:3:8: undefined: x
#8 ERROR: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1
------
 > [4/4] RUN go build -o /app .:
0.176 go: downloading rsc.io/quote v1.5.2
0.337 main.go:3:8: undefined: x
------
Dockerfile:4
--------------------
   3 |     COPY . .
   4 | >>> RUN go build -o /app .
--------------------
error: failed to solve: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1
`;

describe("failingLine", () => {
  test("is the line of the excerpt", () => {
    expect(failingLine(failing)).toBe(4);
  });

  test("is the line the parser names", () => {
    expect(failingLine("error: failed to solve: dockerfile parse error on line 7: unknown instruction: RUNN\n")).toBe(
      7,
    );
  });

  test("is not known for errors without a place", () => {
    expect(
      failingLine("error: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory\n"),
    ).toBeUndefined();
  });
});

describe("failedInstructions", () => {
  const beside = `#7 [build 3/5] COPY go.mod ./
#7 ERROR: failed to calculate checksum of ref a::b: "/go.mod": not found

#8 [build 4/5] COPY main.go ./
#8 ERROR: failed to calculate checksum of ref a::b: "/main.go": not found
`;

  test("are all that failed side by side", () => {
    expect(failedInstructions(beside)).toEqual(["COPY go.mod ./", "COPY main.go ./"]);
    expect(failedInstructions(failing)).toEqual(["RUN go build -o /app ."]);
  });

  test("say the same in either order", () => {
    const [first = "", second = ""] = beside.split("\n\n");
    expect(failingWords(`${second}\n${first}`)).toEqual(failingWords(beside));
  });
});

describe("essence", () => {
  test("is the same for two runs of one failure", () => {
    const other = failing.replaceAll("0.337", "12.5").replaceAll("0.176", "3.001").replaceAll("[4/4]", "[build 6/9]");
    expect(essence(other)).toBe(essence(failing));
  });

  test("doesn't mind a line whose beginning BuildKit lost in the block", () => {
    const cut = failing.replace("0.337 main.go:3:8: undefined: x\n------", "undefined: x\n------");
    expect(cut).not.toBe(failing);
    expect(essence(cut)).toBe(essence(failing));
  });

  test("differs when another line fails, or with another status", () => {
    expect(essence(failing.replaceAll("exit code: 1", "exit code: 2"))).not.toBe(essence(failing));
    expect(essence(failing.replaceAll(">>>", "   "))).not.toBe(essence(failing));
  });
});

describe("cleanLog", () => {
  test("takes out this machine", () => {
    const machine = { directory: "/tmp/case-1", proxies: ["https://proxy.corp.example/go"] };
    const log =
      "open /tmp/case-1/x\r\nreading https://proxy.corp.example/go/a/@v/list\n127.0.0.1:5055/library/alpine\n\n";
    expect(cleanLog(log, machine)).toBe(
      "open /project/x\nreading https://goproxy.example/a/@v/list\ndocker.io/library/alpine\n",
    );
  });
});
