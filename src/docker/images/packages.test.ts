import { describe, expect, test } from "vitest";
import { apkPackages } from "./apk-packages.ts";
import { aptLibraries } from "./apt-libraries.ts";
import { aptPrograms } from "./apt-programs.ts";
import { dnfPackages } from "./dnf-packages.ts";
import { packageProvides } from "./packages.ts";

describe("packageProvides", () => {
  test("names programs, headers and libraries of the package and what it needs", () => {
    expect(packageProvides("apk", "git")?.tools).toContain("git");
    expect(packageProvides("apk", "build-base")?.tools).toEqual(expect.arrayContaining(["gcc", "g++", "make", "cc"]));
    expect(packageProvides("apk", "build-base")?.headers).toContain("stdlib.h");
    expect(packageProvides("apt", "libsqlite3-dev")).toMatchObject({
      headers: expect.arrayContaining(["sqlite3.h", "stdlib.h"]),
      libs: expect.arrayContaining(["libsqlite3.so", "libsqlite3.so.0"]),
      pkgConfig: expect.arrayContaining(["sqlite3"]),
    });
    expect(packageProvides("apk", "tzdata")?.paths).toEqual(["/usr/share/zoneinfo"]);
  });

  test("gcc alone has no headers of the C library, on both systems", () => {
    expect(packageProvides("apk", "gcc")?.headers).not.toContain("stdlib.h");
    expect(packageProvides("apt", "gcc", false)?.headers).not.toContain("stdlib.h");
    expect(packageProvides("apt", "gcc")?.headers).toContain("stdlib.h");
  });

  test("curl brings certificates on Debian only as a recommended package", () => {
    const bundle = "/etc/ssl/certs/ca-certificates.crt";
    expect(packageProvides("apt", "curl")?.paths).toContain(bundle);
    expect(packageProvides("apt", "curl", false)?.paths).not.toContain(bundle);
  });

  test("says nothing about packages it doesn't know", () => {
    expect(packageProvides("apk", "corp-tools")).toBeUndefined();
    expect(packageProvides("apt", "upx")).toBeUndefined();
  });

  test("marks packages that bring more programs than are named", () => {
    expect(packageProvides("apt", "chromium")?.complete).toBe(false);
    expect(packageProvides("apt", "git")?.complete).toBe(true);
  });

  test("every package named as a dependency is in its table, and none stands twice", () => {
    for (const text of [apkPackages, `${aptPrograms}${aptLibraries}`, dnfPackages]) {
      const lines = text
        .replaceAll("\n  ", " ")
        .trim()
        .split("\n")
        .filter((line) => line !== "");
      const names = lines.map((line) => line.split(" ")[0] ?? "");
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
      const known = new Set(names);
      const needed = lines.flatMap((line) =>
        line
          .split(" ")
          .filter((word) => /^[+?]/.test(word))
          .map((word) => word.slice(1)),
      );
      expect(needed.filter((name) => !known.has(name))).toEqual([]);
    }
  });
});
