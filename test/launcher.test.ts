/** `./slipway`: from anywhere, through links, and with a clear word when Node.js is missing. */
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { directoryWith, ROOT } from "./cli-process.ts";

/** A clone that is built already, with a program in place of Slipway that says what it was given. */
function builtClone(): string {
  const root = directoryWith({
    "src/x.ts": "",
    "package.json": "{}",
    "tsdown.config.ts": "",
    "dist/cli.mjs": "console.log(JSON.stringify(process.argv.slice(2)));",
    ".slipway/built": "",
  });
  copyFileSync(join(ROOT, "slipway"), join(root, "slipway"));
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(root, ".slipway/built"), later, later);
  return root;
}

/** A PATH with the programs of any system, but without Node.js unless it is asked for. */
function pathWith(programs: readonly string[]): string {
  const bin = directoryWith({});
  for (const program of ["sh", "dirname", "readlink", "find", "head", ...programs]) {
    const { stdout } = spawnSync("sh", ["-c", `command -v ${program}`], { encoding: "utf8" });
    symlinkSync(stdout.trim(), join(bin, program));
  }
  return bin;
}

function launch(
  script: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly path: string },
): { out: string; err: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(script, args, {
    cwd: options.cwd ?? "/",
    encoding: "utf8",
    env: { PATH: options.path },
  });
  return { out: stdout, err: stderr, code: status };
}

test("arguments arrive as they are, from any directory and through links", () => {
  const root = builtClone();
  const links = directoryWith({});
  mkdirSync(join(links, "bin"));
  symlinkSync(join(root, "slipway"), join(links, "one"));
  symlinkSync("../one", join(links, "bin/two"));
  const path = pathWith(["node"]);

  expect(launch(join(root, "slipway"), ["check", "a b", "*"], { path }).out).toBe('["check","a b","*"]\n');
  expect(launch(join(links, "bin/two"), ["--help"], { path }).out).toBe('["--help"]\n');
  expect(launch("./slipway", [], { path, cwd: root }).out).toBe("[]\n");
});

test("without Node.js it says what to install", () => {
  const root = builtClone();
  writeFileSync(join(root, "src/y.ts"), "");
  const later = new Date(Date.now() + 120_000);
  utimesSync(join(root, "src/y.ts"), later, later);
  const path = pathWith([]);

  const { code, err } = launch(join(root, "slipway"), ["check"], { path });

  expect(code).toBe(2);
  expect(err).toBe(
    "slipway: node is not on the PATH; install Node.js 20.19 or newer, which brings npm, and try again\n",
  );
});

test("without npm, or when it fails, its own words are shown", () => {
  const root = builtClone();
  mkdirSync(join(root, "scripts"));
  copyFileSync(join(ROOT, "scripts/ensure-installed.mjs"), join(root, "scripts/ensure-installed.mjs"));
  writeFileSync(join(root, "src/y.ts"), "");
  const later = new Date(Date.now() + 120_000);
  utimesSync(join(root, "src/y.ts"), later, later);
  const path = pathWith(["node"]);

  const missing = launch(join(root, "slipway"), ["check"], { path });
  writeFileSync(join(path, "npm"), "#!/bin/sh\necho no network >&2\nexit 7\n");
  chmodSync(join(path, "npm"), 0o755);
  const failing = launch(join(root, "slipway"), ["check"], { path });

  expect(missing.code).toBe(2);
  expect(missing.err).toContain("npm is not on the PATH");
  expect(failing.code).toBe(2);
  expect(failing.err).toContain("no network");
  expect(failing.err).toContain("npm ended with 7");
});
