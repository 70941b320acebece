/**
 * Makes a fresh clone ready: installs the dependencies when they are missing or old, and with `--build` builds `dist`.
 * Runs before anything is installed, so it is plain JavaScript for every Node.js from 18 on and needs nothing.
 * Quiet; on a terminal it shows what it waits for.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const state = join(root, ".slipway");
const bin = join(root, "node_modules/.bin");

function fail(message) {
  process.stderr.write(`slipway: ${message}\n`);
  process.exit(2);
}

function modified(path) {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function installed() {
  const done = modified(join(root, "node_modules/.package-lock.json"));
  return done > 0 && done >= modified(join(root, "package-lock.json")) && existsSync(join(bin, "tsdown"));
}

/** Runs a program with its output in a log, which is shown only when it fails. */
async function work(what, command, args) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PATH: `${bin}:${process.env.PATH ?? ""}` },
  });
  let log = "";
  child.stdout.on("data", (chunk) => (log += chunk));
  child.stderr.on("data", (chunk) => (log += chunk));
  const began = Date.now();
  const show = () => process.stderr.write(`\r\u001B[Kslipway: ${what}, ${Math.round((Date.now() - began) / 1000)} s`);
  const timer = process.stderr.isTTY ? setInterval(show, 500) : undefined;
  const problem = await new Promise((resolve) => {
    child.on("error", (error) => resolve(error.code === "ENOENT" ? `${command} is not on the PATH` : error.message));
    child.on("close", (code, signal) => resolve(code === 0 ? undefined : `${command} ended with ${signal ?? code}`));
  });
  clearInterval(timer);
  if (timer) process.stderr.write("\r\u001B[K");
  if (problem === undefined) return;
  process.stderr.write(log.split("\n").slice(-25).join("\n"));
  fail(`${what} failed: ${problem}; npm comes with Node.js, and the network or a proxy may be in the way`);
}

/** Of two that begin at once the second waits: an install must not be disturbed. */
async function lock() {
  const path = join(state, "lock");
  mkdirSync(state, { recursive: true });
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      break;
    } catch {
      if (!alive(path)) rmSync(path, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  const release = () => rmSync(path, { force: true });
  process.on("exit", release);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(2));
}

function alive(path) {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    if (pid === 0) return Date.now() - modified(path) < 5000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

const began = Date.now();
const wantsBuild = process.argv.includes("--build");
if (installed() && !wantsBuild) process.exit(0);
await lock();
// Not `npm ci`: it refuses a lock file that lacks a binary for a platform that nobody here has.
const INSTALL = ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
if (!installed()) await work("installing what it is built with, once", "npm", INSTALL);
if (wantsBuild && modified(join(state, "built")) < began) {
  writeFileSync(join(state, "begun"), "");
  await work("building", "tsdown", ["--no-dts"]);
  renameSync(join(state, "begun"), join(state, "built"));
}
