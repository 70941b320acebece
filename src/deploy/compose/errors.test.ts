import { describe, expect, test } from "vitest";
import { type ComposeQuestion, readCompose } from "./compose.ts";
import { project } from "./testdata/project.ts";

function errors(archive: string, more: Partial<ComposeQuestion> = {}): string[] {
  return project(archive, more).errors.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

describe("errors", () => {
  test.each([
    [
      "services:\n  web: {}\n",
      '2: service "web" has neither an image nor a build context specified: invalid compose project',
    ],
    ["services:\n  web:\n    imag: x\n    image: y\n", "3: validating compose.yaml: services.web.imag false schema"],
    [
      "services:\n  web:\n    build: {contxt: .}\n",
      "3: validating compose.yaml: services.web.build additional properties 'contxt' not allowed",
    ],
    ["service: {}\n", "1: validating compose.yaml:  additional properties 'service' not allowed"],
    ["services: [a]\n", "1: services must be a mapping"],
    ["", "1: empty compose file"],
    ["- a\n", "1: top-level object must be a mapping"],
    [
      "services:\n  web:\n    image: ${A:?tell}\n",
      "3: error while interpolating services.web.image: required variable A is missing a value: tell",
    ],
    [
      "services:\n  web:\n    image: ${A B}\n",
      "3: invalid interpolation format for services.web.image.\nYou may need to escape any $ with another $.\n${A B}",
    ],
    [
      "services:\n  web: {image: x, depends_on: [db]}\n",
      '2: service "web" depends on undefined service "db": invalid compose project',
    ],
    [
      "services:\n  a: {image: x, depends_on: [b]}\n  b: {image: x, depends_on: [a]}\n",
      "3: dependency cycle detected: a -> b -> a",
    ],
    [
      "services:\n  a: {extends: b}\n  b: {extends: a}\n",
      "2: Circular reference:\n  a in compose.yaml\n  extends b in compose.yaml\n  extends a in compose.yaml",
    ],
    ["services:\n  a: {extends: {file: no.yaml, service: x}}\n", "2: cannot read no.yaml"],
    ["include: [compose.yaml]\n", "1: include cycle detected:\ncompose.yaml\n include compose.yaml"],
    ["include: [no.yaml]\nservices: {a: {image: x}}\n", "1: open no.yaml: no such file or directory"],
    ["services:\n  a: {image: x, ports: [x]}\n", "2: invalid containerPort: x"],
    ['services:\n  a: {image: x, command: "a \'b"}\n', "2: invalid command line string"],
    [
      "services:\n  a: {build: {context: ., secrets: [s]}}\n",
      '2: service "a" refers to undefined build secret s: invalid compose project',
    ],
    [
      "services:\n  a:\n    image: x\n    image: y\n",
      '4: failed to parse compose.yaml: line 4: mapping key "image" already defined at line 3',
    ],
  ])("%j", (text, want) => {
    const [first = ""] = errors(`-- compose.yaml --\n${text}`);

    expect(first.slice(first.indexOf(":") + 1)).toBe(want);
  });
});

describe("hostile files", () => {
  test("aliases that expand to billions stay small", () => {
    const levels = Array.from({ length: 30 }, (_, level) =>
      level === 0 ? "l0: &l0 [x]" : `l${level}: &l${level} [${`*l${level - 1},`.repeat(9)}]`,
    );
    const text = `x-a:\n  ${levels.join("\n  ")}\nservices:\n  web: {image: x, command: *l29}\n`;

    expect(project(`-- compose.yaml --\n${text}`).services[0]?.image?.text).toBe("x");
  });

  test("an alias to itself", () => {
    expect(errors("-- compose.yaml --\nservices: &s\n  web: {image: x, x-a: *s}\n")[0]).toContain("cycle detected");
  });

  test.each([
    ["deep brackets", "[".repeat(100_000)],
    ["deep maps", `services: ${"{a: ".repeat(50_000)}`],
    ["nothing but dollars", `services: {web: {image: "${"${A:-".repeat(50_000)}"}}`],
    ["binary", "\0\u0001\ufffd\u0000".repeat(1000)],
    ["deep indentation", Array.from({ length: 500 }, (_, level) => `${" ".repeat(level)}a:`).join("\n")],
  ])("%s", (_, text) => {
    expect(errors(`-- compose.yaml --\n${text}\n`).length).toBeGreaterThan(0);
  });

  test("files that include one another without end", () => {
    const files = new Map<string, string>();
    const read = (path: string): string | undefined => {
      const number = Number(/\d+/.exec(path)?.[0]);
      files.set(path, "");
      return `include: [f${number + 1}.yaml, f${number + 2}.yaml]\nservices: {a${number}: {image: x}}\n`;
    };
    const got = readCompose({ files: ["f0.yaml"], read: (path) => (path.startsWith("f") ? read(path) : undefined) });

    expect(got.errors.some(({ message }) => message.includes("files are included"))).toBe(true);
  });
});
