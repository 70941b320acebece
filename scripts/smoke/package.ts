/** The packed package, installed into an empty project. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return version;
}

/** Packs the built project and installs the tarball; gives the path of the installed executable's script. */
export function installPacked(directory: string): string {
  const packed = execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", directory], {
    cwd: root,
    encoding: "utf8",
  });
  const tarball = packed.trim().split("\n").at(-1) ?? "";
  const project = join(directory, "installed");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
  npmInstall(project, join(directory, tarball));
  return join(project, "node_modules/slipway/dist/cli.mjs");
}

/** A Node of that version from the registry; gives the path of its executable. */
export function installNode(directory: string, version: string): string {
  const project = join(directory, `node-${version}`);
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "private": true }\n');
  npmInstall(project, `node@${version}`);
  return join(project, "node_modules/node/bin/node");
}

function npmInstall(project: string, what: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", what], { cwd: project, stdio: "inherit" });
      return;
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}
