import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Answer, answer, type Request } from "./answers.ts";
import { compare } from "./compare.ts";

interface Recorded {
  readonly request: Request;
  readonly answer: Answer;
}

function read(file: string): Recorded[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8")) as Recorded[];
}

test.each(["cases.json", "regressions.json"])("%s: our answers are those of Go's own packages", (file) => {
  for (const { request, answer: theirs } of read(file)) {
    expect(compare(request, answer(request), theirs), JSON.stringify(request)).toBeUndefined();
  }
});
