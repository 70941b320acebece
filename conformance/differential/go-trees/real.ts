/** The go command itself over a project on disk. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Project } from "./project.ts";

export interface Result {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export class GoCommand {
  readonly #env: Record<string, string>;

  constructor(proxy: string, cache: string) {
    this.#env = {
      PATH: process.env["PATH"] ?? "",
      HOME: cache,
      GOENV: "off",
      GOFLAGS: "-modcacherw",
      GOMODCACHE: join(cache, "mod"),
      GOCACHE: join(cache, "build"),
      GOPROXY: `file://${proxy}`,
      GONOSUMDB: "*",
      GOTOOLCHAIN: "local",
      CGO_ENABLED: "0",
      GOOS: "linux",
      GOARCH: "amd64",
    };
  }

  run(dir: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Result {
    const { status, stdout, stderr } = spawnSync("go", args, {
      cwd: dir,
      encoding: "utf8",
      env: { ...this.#env, ...env },
      maxBuffer: 64 << 20,
    });
    return { status: status ?? -1, stdout, stderr };
  }
}

/** A stream of JSON objects, as `go list -json` prints it. */
export function jsonStream(text: string): Record<string, unknown>[] {
  const objects: Record<string, unknown>[] = [];
  for (const part of text.split(/^(?=\{$)/m)) {
    if (part.trim() !== "") objects.push(JSON.parse(part) as Record<string, unknown>);
  }
  return objects;
}

export function writeProject(dir: string, { files, links }: Project): void {
  rmSync(dir, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  for (const [path, target] of links) symlinkSync(target, join(dir, path));
}
