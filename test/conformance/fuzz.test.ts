import { expect, test } from "vitest";
import { mutate } from "../../conformance/fuzz/mutate.ts";
import { random } from "../../conformance/fuzz/random.ts";
import { type Files, imagesOf, subjects } from "../../conformance/fuzz/subjects.ts";
import { writeFiles } from "../../conformance/fuzz/write-files.ts";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const all = subjects();

test("there are subjects of both kinds, each with an image that can be had", () => {
  expect(all.filter(({ name }) => name.startsWith("examples/")).length).toBeGreaterThan(3);
  expect(all.length).toBeGreaterThan(100);
  for (const { files, dockerfile } of all) expect(imagesOf(files, dockerfile)).not.toEqual([]);
});

test("a seed always gives the same mutants, and another seed others", () => {
  const drawn = (seed: string): (string | undefined)[] =>
    Array.from({ length: 40 }, (_, number) => {
      const numbers = random(`${seed} ${number}`);
      const subject = numbers.pick(all);
      return subject && mutate(subject, numbers, all)?.what;
    });
  expect(drawn("a")).toEqual(drawn("a"));
  expect(drawn("a")).not.toEqual(drawn("b"));
  expect(new Set(drawn("a")).size).toBeGreaterThan(20);
});

test("a mutant differs from its subject, and Go code only in what the go command reads", () => {
  for (let number = 0; number < 500; number++) {
    const numbers = random(`differs ${number}`);
    const subject = numbers.pick(all);
    const mutant = subject && mutate(subject, numbers, all);
    if (!subject || !mutant) continue;
    for (const [path, { text }] of Object.entries(mutant.files)) {
      const before = subject.files[path]?.text.split("\n");
      if (!path.endsWith(".go") || !before) continue;
      const after = new Set(text.split("\n"));
      const gone = before.filter((line) => !after.has(line));
      expect(gone.filter((line) => !/^(?:package|import|\/\/)|^\t(?:\w+ )?"/.test(line))).toEqual([]);
    }
    expect(mutant.what).not.toBe("");
  }
});

test("files come to disk with their modes", () => {
  const place = mkdtempSync(join(tmpdir(), "slipway-fuzz-test-"));
  const files: Files = {
    "a/run.sh": { text: "x\n", mode: 0o711 },
    link: { text: "a/run.sh", link: true },
    "empty/": { text: "" },
  };
  writeFiles(place, files);
  expect(readFileSync(join(place, "link"), "utf8")).toBe("x\n");
  expect(statSync(join(place, "a/run.sh")).mode & 0o777).toBe(0o711);
  expect(statSync(join(place, "empty")).isDirectory()).toBe(true);
  rmSync(place, { recursive: true });
});
