/** The bash script is asked as bash asks it; the others are at least complete. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { bashCompletions } from "../src/commands/completions/bash.ts";
import { fishCompletions } from "../src/commands/completions/fish.ts";
import { zshCompletions } from "../src/commands/completions/zsh.ts";
import { commands } from "../src/commands/table.ts";
import { ROOT } from "./cli-process.ts";

function complete(...words: readonly string[]): string[] {
  const script = `${bashCompletions(commands)}
COMP_WORDS=(slipway ${words.map((word) => `'${word}'`).join(" ")})
COMP_CWORD=${words.length}
_slipway
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", script], { cwd: ROOT, encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((line) => line !== "");
}

test("bash: commands, options, values, directories", () => {
  expect(complete("c")).toEqual(expect.arrayContaining(["check", "causes", "completions"]));
  expect(complete("check", "--f")).toEqual(["--file", "--format"]);
  expect(complete("check", "--format", "j")).toEqual(["json", "junit"]);
  expect(complete("--format", "s")).toEqual(["sarif"]);
  expect(complete("check", "exa")).toEqual(["examples"]);
  expect(complete("check", "-f", "READ")).toEqual(["README.md"]);
  expect(complete("dump", "gos")).toEqual(["gosum", "gosource"]);
  expect(complete("completions", "")).toEqual(["bash", "zsh", "fish"]);
});

test("zsh and fish know every command and every option", () => {
  const zsh = zshCompletions(commands);
  const fish = fishCompletions(commands);

  for (const command of commands) {
    expect(zsh).toContain(`    ${command.name})`);
    expect(fish).toContain(` -a ${command.name} `);
    for (const option of command.options) {
      expect(zsh).toContain(`--${option.name}[`);
      expect(fish).toContain(` -l ${option.name} `);
    }
  }
});
