/** The recorded answers of the engine's own parser packages. */
import { describe, expect, test } from "vitest";
import { Source } from "../../text/source.ts";
import recorded from "../testdata/parse-cases.json" with { type: "json" };
import type { Dockerfile } from "./ast.ts";
import { parseDockerfile } from "./parse.ts";
import { dumpNodes } from "./sexpr.ts";

interface Result {
  readonly err?: string;
  readonly ierr?: string;
  readonly dump?: string;
  readonly esc?: string;
  readonly meta?: readonly string[] | null;
  readonly stages?: readonly string[] | null;
  readonly pwarn?: readonly string[];
  readonly heredocs?: readonly {
    Name: string;
    FileDescriptor: number;
    Expand: boolean;
    Chomp: boolean;
    Content: string;
  }[];
}

const cases = recorded.cases.map(({ label, dockerfile, result }, index) => ({
  title: `${index} ${label}`,
  source: new Source("Dockerfile", dockerfile),
  want: result as Result,
}));

/** The engine asks whether the file is empty before it parses it. */
function wordsOf(dockerfile: string, message: string | undefined): string | undefined {
  return dockerfile === "" ? "the Dockerfile cannot be empty" : message;
}

function printed(dockerfile: Dockerfile): string | undefined {
  const [first] = dockerfile.errors;
  return first?.layer === "instruction"
    ? `dockerfile parse error on line ${first.line}: ${first.message}`
    : first?.message;
}

function stages(dockerfile: Dockerfile): string[] {
  return dockerfile.stages.map(
    ({ name, from, instructions }) =>
      `${name ?? ""}<-${from.image.text} plat=${from.platform?.value ?? ""} n=${instructions.length}`,
  );
}

describe("recorded parser cases", () => {
  test.each(cases)("$title", ({ source, want }) => {
    const got = parseDockerfile(source);

    expect(printed(got)).toBe(wordsOf(source.text, want.err ?? want.ierr));
    if (want.err !== undefined) return;
    expect(dumpNodes(source)).toBe(want.dump);
    expect(got.directives.escape).toBe(want.esc);
    expect(got.warnings.map(({ message }) => message)).toEqual(want.pwarn ?? []);
    if (want.ierr !== undefined) return;
    const args = got.globalArgs
      .flatMap((arg) => arg.args)
      .map(({ name, value }) => `${name.text}=${value?.text ?? ""}`);
    expect(args).toEqual(want.meta ?? []);
    expect(stages(got)).toEqual(want.stages ?? []);
    const heredocs = got.stages.flatMap((stage) => stage.instructions.flatMap((instruction) => instruction.heredocs));
    const shown = heredocs.map(({ name, fd, expand, chomp, body }) => ({
      Name: name,
      FileDescriptor: fd ?? 0,
      Expand: expand,
      Chomp: chomp,
      Content: body,
    }));
    expect(shown).toEqual(want.heredocs ?? []);
  });
});
