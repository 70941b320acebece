import { expect, test } from "vitest";
import { formatFullPlatform, formatPlatform, parsePlatform } from "./platform.ts";

const host = { os: "linux", architecture: "arm64", variant: "", osVersion: "", osFeatures: [] };

test.each([
  ["linux/amd64", "linux/amd64"],
  ["linux/x86_64", "linux/amd64"],
  ["linux/arm64/v8", "linux/arm64/v8"],
  ["linux/arm", "linux/arm"],
  ["linux/arm/v7", "linux/arm/v7"],
  ["linux/armhf", "linux/arm"],
  ["linux", "linux/arm64"],
  ["amd64", "linux/amd64"],
  ["Windows(10.0.17763)/AMD64", "windows(10.0.17763)/amd64"],
  ["macos/arm64", "darwin/arm64"],
])("%s", (text, want) => {
  const platform = parsePlatform(text, host);

  if ("message" in platform) throw new Error(platform.message);
  expect(formatFullPlatform(platform)).toBe(want);
  expect(formatPlatform(platform)).toBe(want.replace(/\(.*\)/, ""));
});

test.each([
  ["foo", '"foo": unknown operating system or architecture: invalid argument'],
  ["a/b/c/d", '"a/b/c/d": cannot parse platform specifier: invalid argument'],
  ["*", '"*": wildcards not yet supported: invalid argument'],
  [
    "linux/",
    '"" is an invalid component of "linux/": platform specifier component must match "^[A-Za-z0-9_.-]+$": invalid argument',
  ],
])("%s", (text, want) => {
  expect(parsePlatform(text, host)).toEqual({ message: want });
});
