import { expect, test } from "vitest";
import { bare } from "./bare.ts";

test.each([
  ["Error: unknown flag: --x", "unknown flag: --x"],
  ["FATA[0033] Error response from daemon: No such image", "Error response from daemon: No such image"],
  [
    'time="2026-01-02T03:04:05Z" level=error msg="exec: \\"/app\\": permission denied"',
    'exec: "/app": permission denied',
  ],
  ["    > no space left on device", "no space left on device"],
  ["(go: missing Git command)", "go: missing Git command"],
  ["`go: missing Git command`", "go: missing Git command"],
  ["deploy failed: building image: toomanyrequests: limit", "toomanyrequests: limit"],
  ["stat ./x: no such file or directory: exit status 1", "stat ./x: no such file or directory"],
  ["manifest unknown.", "manifest unknown"],
  ["Error from the start...", "Error from the start..."],
])("%s", (line, message) => {
  expect(bare(line)).toBe(message);
});

test("a word in quotes keeps them when they aren't around all of it", () => {
  expect(bare('go: no such tool "covdata"')).toBe('go: no such tool "covdata"');
});

test("an informing line is left alone", () => {
  const line = 'level=info msg="listening on :8080"';

  expect(bare(line)).toBe(line);
});
