import { expect, test } from "vitest";
import { patch } from "../../src/report/pretty/patch.ts";
import type { Edit } from "../../src/text/edit.ts";

function diff(old: string | undefined, ...edits: readonly (readonly [number, number, string])[]): string {
  const own: Edit[] = edits.map(([start, end, text]) => ({ file: "f", start, end, text }));
  return patch("f", "f", old, own)
    .map((line) => line.text)
    .join("\n");
}

test("an insertion within a line", () => {
  expect(diff("a\nb\nc\nd\ne\n", [4, 4, "X"])).toBe("--- f\n+++ f\n@@ -1,5 +1,5 @@\n a\n b\n-c\n+Xc\n d\n e");
});

test("whole lines are added, none is removed", () => {
  expect(diff("a\nb\n", [2, 2, "new\n"])).toBe("--- f\n+++ f\n@@ -1,2 +1,3 @@\n a\n+new\n b");
});

test("a line added at the end of a file without a newline", () => {
  expect(diff("a\nb", [3, 3, "\nnew\n"])).toBe("--- f\n+++ f\n@@ -1,2 +1,3 @@\n a\n b\n+new");
});

test("a removed line", () => {
  expect(diff("a\nb\nc\n", [2, 4, ""])).toBe("--- f\n+++ f\n@@ -1,3 +1,2 @@\n a\n-b\n c");
});

test("far changes are hunks of their own, near ones share one", () => {
  const text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";

  expect(diff(text, [0, 1, "A"], [16, 17, "B"])).toBe(
    "--- f\n+++ f\n@@ -1,3 +1,3 @@\n-1\n+A\n 2\n 3\n@@ -7,3 +7,3 @@\n 7\n 8\n-9\n+B",
  );
  expect(diff(text, [0, 1, "A"], [8, 9, "B"])).toBe(
    "--- f\n+++ f\n@@ -1,7 +1,7 @@\n-1\n+A\n 2\n 3\n 4\n-5\n+B\n 6\n 7",
  );
});

test("two edits of one line", () => {
  expect(diff("one two\n", [0, 3, "1"], [4, 7, "2"])).toBe("--- f\n+++ f\n@@ -1,1 +1,1 @@\n-one two\n+1 2");
});

test("a new file", () => {
  expect(diff(undefined, [0, 0, ".git\nbin\n"])).toBe("--- /dev/null\n+++ f\n@@ -0,0 +1,2 @@\n+.git\n+bin");
});

test("an edit that changes nothing shows nothing", () => {
  expect(diff("a\n", [0, 1, "a"])).toBe("");
});
