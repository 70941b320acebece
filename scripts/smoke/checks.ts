/** What an installed Slipway must answer, whichever way it was installed. */
import { spawnSync } from "node:child_process";

interface Check {
  readonly name: string;
  readonly args: readonly string[];
  readonly code: number;
  readonly output: RegExp;
}

/** Gives the number of failures and prints a line for each check. */
export function runChecks(
  label: string,
  command: readonly string[],
  directory: string,
  version: string,
): { passed: number; failed: number } {
  const checks: readonly Check[] = [
    { name: "--version", args: ["--version"], code: 0, output: new RegExp(version.replaceAll(".", "\\.")) },
    { name: "--help", args: ["--help"], code: 0, output: /check/ },
    { name: "check, healthy", args: ["check", "healthy"], code: 0, output: /^/ },
    { name: "check, broken", args: ["check", "broken"], code: 1, output: /go-toolchain-too-old/ },
    { name: "check, broken, json", args: ["check", "broken", "--format", "json"], code: 1, output: /^\s*[{[]/ },
    { name: "explain", args: ["explain", "--no-project", "build.log"], code: 1, output: /go-toolchain-too-old/ },
    { name: "modules, nothing to fetch", args: ["modules", "fetch", "healthy"], code: 0, output: /^/ },
    { name: "causes", args: ["causes", "go-toolchain-too-old"], code: 0, output: /go-toolchain-too-old/ },
    { name: "unknown command", args: ["chekc"], code: 2, output: /check/ },
  ];
  const [program = "", ...before] = command;
  let failed = 0;
  for (const check of checks) {
    const { status, stdout, stderr } = spawnSync(program, [...before, ...check.args], {
      cwd: directory,
      encoding: "utf8",
    });
    const output = `${stdout}${stderr}`;
    const ok = status === check.code && check.output.test(output);
    if (!ok) failed += 1;
    console.log(`${ok ? "ok  " : "FAIL"} ${label}: ${check.name}`);
    if (!ok)
      console.log(`     exit code ${status}, expected ${check.code}\n${output.slice(0, 2000).replace(/^/gm, "     ")}`);
  }
  return { passed: checks.length - failed, failed };
}
