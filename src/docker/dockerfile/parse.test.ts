import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import recorded from "../testdata/parse-cases.json" with { type: "json" };
import type { Dockerfile, Instruction, Joined } from "./ast.ts";
import { dumpDockerfile } from "./dump.ts";
import { fileOffset } from "./joined.ts";
import { parseDockerfile } from "./parse.ts";

function parse(text: string): Dockerfile {
  return parseDockerfile(new Source("Dockerfile", text));
}

function all(dockerfile: Dockerfile): Instruction[] {
  return [...dockerfile.globalArgs, ...dockerfile.stages.flatMap(({ from, instructions }) => [from, ...instructions])];
}

function first<T extends Instruction["keyword"]>(text: string, keyword: T): Instruction & { keyword: T } {
  const found = all(parse(text)).find((one): one is Instruction & { keyword: T } => one.keyword === keyword);
  if (!found) throw new Error(`no ${keyword}`);
  return found;
}

/** Everything in the tree that has a span, and every joined text. */
function visit(value: unknown, onSpan: (start: number, end: number) => void, onJoined: (joined: Joined) => void): void {
  if (typeof value !== "object" || value === null || value instanceof Source) return;
  const { start, end, segments, text } = value as Record<string, unknown>;
  if (typeof start === "number" && typeof end === "number") onSpan(start, end);
  if (Array.isArray(segments) && typeof text === "string") onJoined(value as Joined);
  for (const inner of Object.values(value)) visit(inner, onSpan, onJoined);
}

describe("places", () => {
  const text = 'FROM golang:1.22 AS build\nRUN echo "a" \\\n  # c\n\n  b\nCOPY --from=build ["x y", "/z"]\n';

  function slice(span: { start: number; end: number } | undefined): string {
    return span ? text.slice(span.start, span.end) : "";
  }

  test("tokens", () => {
    const from = first(text, "FROM");
    const copy = first(text, "COPY");

    expect(slice(from.keywordSpan)).toBe("FROM");
    expect(slice(from.image.span)).toBe("golang:1.22");
    expect(slice(from.stageName?.span)).toBe("build");
    expect(slice(copy.flags[0]?.span)).toBe("--from=build");
    expect(slice(copy.sources[0]?.span)).toBe('"x y"');
    expect(slice(copy.destination.span)).toBe('"/z"');
  });

  test("text joined over comments and blank lines", () => {
    const run = first(text, "RUN");

    expect(run).toMatchObject({ line: 2, endLine: 5, rest: { text: 'echo "a"   b' } });
    expect(slice(run.span)).toBe('RUN echo "a" \\\n  # c\n\n  b');
    expect(text[fileOffset(run.rest, run.rest.text.indexOf("b"))]).toBe("b");
    expect(parse(text).warnings[0]?.message).toBe('Empty continuation line found in: RUN echo "a"   b');
  });

  test("here-documents", () => {
    const heredocs = "FROM x\nCOPY <<-'A' <<B /d/\n\tone\n\tA\ntwo\nB\n";
    const copy = first(heredocs, "COPY");

    expect(copy.heredocs).toMatchObject([
      { name: "A", expand: false, chomp: true, body: "\tone\n" },
      { name: "B", expand: true, chomp: false, body: "two\n" },
    ]);
    expect(copy).toMatchObject({ line: 2, endLine: 6, sources: [], inline: [{ name: "A" }, { name: "B" }] });
    const { start, end } = copy.heredocs[1]?.bodySpan ?? { start: 0, end: 0 };
    expect(heredocs.slice(start, end)).toBe("two\n");
  });

  test("errors point at the token", () => {
    const wrong = "FROM x\nCOPY --form=y a b\n";
    const [error] = parse(wrong).errors;

    expect(error).toMatchObject({
      message: "unknown flag: --form (did you mean from?)",
      line: 2,
      layer: "instruction",
    });
    expect(wrong.slice(error?.span.start, error?.span.end)).toBe("--form=y");
  });
});

describe("comments and directives", () => {
  test("directives", () => {
    const got = parse("# syntax=docker/dockerfile:1 x\n# escape=`\n# check=skip=A;error=true\nFROM x\nRUN a `\n b\n");

    expect(got.directives).toMatchObject({
      syntax: { text: "docker/dockerfile:1" },
      escape: "`",
      check: { text: "skip=A;error=true" },
    });
    expect(first(got.source.text, "RUN").rest.text).toBe("a  b");
  });

  test("an unknown directive ends their zone", () => {
    expect(parse("# foo=bar\n# escape=`\nFROM x\n").directives.escape).toBe("\\");
  });

  test("the comments above an instruction, and the rules they leave out", () => {
    const run = first("FROM x\n# one\n# check=skip=A, B\n# two\nRUN a\n", "RUN");

    expect(run.comments.map(({ text }) => text)).toEqual(["one", "check=skip=A, B", "two"]);
    expect(run.skips).toEqual(["A", ""]);
  });
});

describe("tolerance", () => {
  test("reading goes on after errors; parser errors come first", () => {
    const got = parse("FROM x\nRNU a\nENV\nENV a b=c\nENV b\nCOPY a b\n");

    expect(got.errors.map(({ line, layer, message }) => `${line} ${layer} ${message}`)).toEqual([
      "5 parser ENV must have two arguments",
      "2 instruction unknown instruction: RNU (did you mean RUN?)",
      "3 instruction ENV requires at least one argument",
    ]);
    expect(all(got).map(({ keyword }) => keyword)).toEqual(["FROM", "ENV", "COPY"]);
  });

  test("a lost FROM does not make everything behind it an error", () => {
    expect(parse("FORM x\nRUN a\nCOPY a b\n").errors).toHaveLength(1);
    expect(parse("RUN a\nCOPY a b\n").errors.map(({ message }) => message)).toEqual([
      "no build stage in current context",
    ]);
  });
});

describe("forms", () => {
  test.each([
    ['CMD ["a"]', { command: { form: "exec" }, looksLikeJson: false }],
    ["CMD ['a']", { command: { form: "shell" }, looksLikeJson: true }],
    ["CMD a", { command: { form: "shell" }, looksLikeJson: false }],
    ["CMD", { command: { form: "shell", script: { text: "" } } }],
  ])("%s", (line, want) => {
    expect(first(`FROM x\n${line}\n`, "CMD")).toMatchObject(want);
  });

  test("the instruction behind ONBUILD", () => {
    const text = "FROM x\nONBUILD COPY --chown=a b /c\nONBUILD FOO x\n";
    const [good, bad] = parse(text).stages[0]?.instructions ?? [];

    expect(good).toMatchObject({ instruction: { keyword: "COPY", flags: [{ name: "chown" }] }, problem: undefined });
    expect(bad).toMatchObject({ instruction: undefined, problem: "unknown instruction: FOO (did you mean FROM?)" });
  });
});

const fragments = array(
  oneof(
    constantFrom(
      "FROM x",
      "RUN ",
      "COPY ",
      "ENV ",
      "ARG ",
      "ONBUILD ",
      "HEALTHCHECK ",
      "--from=a ",
      "\\\n",
      "`\n",
      "\n",
      "\r\n",
    ),
    constantFrom(
      " ",
      "\t",
      '"',
      "'",
      "$",
      "${",
      "}",
      "<<EOF",
      "EOF\n",
      "# ",
      "[",
      '"a"',
      "]",
      ",",
      "=",
      "# escape=`\n",
      "\0",
      "\u0085",
      "é",
    ),
    string({ unit: "grapheme", maxLength: 6 }),
  ),
  { maxLength: 40 },
);
const texts = oneof(
  fragments.map((parts) => parts.join("")),
  string({ unit: "binary" }),
  constantFrom(...recorded.cases.map(({ dockerfile }) => dockerfile)),
);

describe("properties", () => {
  test("any text can be read, and every place lies in it", () => {
    assert(
      property(texts, (text) => {
        const dockerfile = parse(text);
        const inside = (start: number, end: number): void => {
          if (!(start >= 0 && start <= end && end <= text.length))
            throw new Error(`span ${start}–${end} of ${text.length}`);
        };
        const same = (joined: Joined): void => {
          for (let index = 0; index < joined.text.length; index++) {
            if (joined.text[index] !== text[fileOffset(joined, index)]) throw new Error(`joined text at ${index}`);
          }
        };
        visit({ ...dockerfile, source: undefined }, inside, same);
        JSON.stringify(dumpDockerfile(dockerfile));
      }),
      { numRuns: 3000 },
    );
  });

  test("words without quotes and escapes are what stands in their place", () => {
    assert(
      property(fragments, (parts) => {
        const text = parts.join("").replaceAll(/["'\\`]/g, "");
        for (const instruction of all(parse(text))) {
          if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD") continue;
          for (const { text: word, span } of [...instruction.sources, instruction.destination]) {
            if (text.slice(span.start, span.end) !== word) throw new Error(word);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
