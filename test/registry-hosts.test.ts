/** No file names a package registry's host: logs and examples stand for any proxy, and the product's default is joined from labels. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./cli-process.ts";

const HOSTS = [
  ["proxy", "golang", "org"],
  ["sum", "golang", "org"],
  ["registry", "npmjs", "org"],
  ["files", "pythonhosted", "org"],
  ["pypi", "org"],
  ["static", "crates", "io"],
  ["index", "crates", "io"],
  ["repo1", "maven", "org"],
  ["repo", "maven", "apache", "org"],
  ["deb", "debian", "org"],
  ["security", "debian", "org"],
  ["dl-cdn", "alpinelinux", "org"],
].map((labels) => labels.join("."));

test("no file names a package registry's host", () => {
  const files = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" }).split("\0").filter(Boolean);
  expect(files.length).toBeGreaterThan(1000);
  const found = files.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), "latin1");
    return HOSTS.filter((host) => text.includes(host)).map((host) => `${file}: ${host}`);
  });
  expect(found).toEqual([]);
});
