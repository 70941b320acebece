/** A text that is sure in itself is not called certain where it may be somebody else's, or of what went on. */
import { expect, test } from "vitest";
import { recognisers } from "../causes/recognisers.ts";
import { readTranscript } from "../log/read.ts";
import { explain } from "./explain.ts";

const NO_GIT = "go: missing Git command. See https://go.dev/s/gogetcmd";

/** A step of BuildKit that fails after it printed the lines. */
function failing(instruction: string, lines: readonly string[]): string {
  const printed = lines.map((line, index) => `#7 0.${index + 100} ${line}`);
  return [`#7 [build 3/4] ${instruction}`, ...printed, "#7 ERROR: exit code: 1", ""].join("\n");
}

function confidenceOf(log: string): string | undefined {
  return explain(readTranscript(log), recognisers).causes[0]?.confidence;
}

const noise = Array.from({ length: 20 }, (_, index) => `compiling part ${index}`);

test("what a failing command printed is certain, also a while before its end", () => {
  expect(confidenceOf(failing("RUN go mod download", [NO_GIT]))).toBe("certain");
  expect(confidenceOf(failing("RUN go mod download", [NO_GIT, ...noise]))).toBe("certain");
  expect(confidenceOf(failing("RUN go mod download || true; ./x.sh", [NO_GIT]))).toBe("certain");
});

test.each(["RUN go mod download || true", "RUN make", "RUN ./build.sh", "RUN go generate ; go build"])(
  "what `%s` has survived for long is not",
  (instruction) => {
    expect(confidenceOf(failing(instruction, [NO_GIT, ...noise]))).toBe("likely");
  },
);

test("an echo, a trace is not", () => {
  expect(confidenceOf(failing('RUN echo "no space left on device" && false', ["no space left on device"]))).toBe(
    "likely",
  );
  expect(confidenceOf(failing("RUN ./x.sh", [`+ echo ${NO_GIT}`]))).toBe("likely");
});

test("what is tried again, or only warned of, counts when nothing else stands", () => {
  const retried = "write /tmp/x: no space left on device, retrying in 5s";

  expect(confidenceOf(failing("RUN ./x.sh", [retried]))).toBe("likely");
  expect(explain(readTranscript(failing("RUN ./x.sh", [retried, NO_GIT])), recognisers).causes[0]).toMatchObject({
    cause: "git-binary-missing",
    confidence: "certain",
  });
});

test("a step of which the log doesn't say that it failed is not", () => {
  expect(confidenceOf(`Step 3/4 : RUN go mod download\n ---> Running in 1f2e3d4c5b6a\n${NO_GIT}\n`)).toBe("likely");
});

test("whatever is not certain of a log names what would decide, where its recogniser knows it", () => {
  const [cause] = explain(
    readTranscript("panic: dial tcp 10.0.0.2:5432: connect: connection refused\n"),
    recognisers,
  ).causes;

  expect(cause).toMatchObject({ cause: "runtime-dependency-not-ready", confidence: "likely" });
  expect(cause?.decide).toContain("second start");
});

test("that something failed is no cause beside the reason, though the build's own head is cut off", () => {
  const cut = [
    "46.41 main.go:13:2: no required module provides package example.com/dep/types; to add it:",
    "46.41 \tgo get example.com/dep/types",
    "------",
    "Dockerfile:8",
    "--------------------",
    "   8 | >>> RUN go build -o x",
    "--------------------",
    'ERROR: failed to solve: process "/bin/sh -c go build -o x" did not complete successfully: exit code: 1',
  ];

  expect(explain(readTranscript(cut.join("\n")), recognisers).causes.map(({ cause }) => cause)).not.toContain(
    "unknown-log-truncated",
  );
});
