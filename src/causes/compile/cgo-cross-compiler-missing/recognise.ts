import type { Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    {
      pattern:
        /(?:gcc|cc|clang)\S*: error: (?:unrecognized|unknown) (?:command-line|command line|argument)\S* ?(?:option|argument)?:? ?[‘'"]?(?<option>-m(?:64|32|arm|thumb|arch=\S+|abi=\S+))/,
    },
    { pattern: /(?<file>gcc_\w+\.S): Assembler messages/ },
    { pattern: /exec \/missing-cc: fork\/exec \/missing-cc/ },
    // Apple's linker
    { pattern: /ld: (?:unknown option|warning: option .* unknown): (?<option>--?(?:build-id|z)\S*)/, guess: true },
    { pattern: /error: unknown target (?:CPU|triple) '?(?<option>\S+)/, guess: true },
    {
      pattern:
        /(?:exec: |running )"?(?<option>[a-z0-9_]+-linux-(?:gnu|musl)\w*-(?:gcc|g\+\+|cc))"?: (?:failed: )?(?:exec: .{1,80})?executable file not found/,
    },
    { pattern: /skipping incompatible (?<option>\S+) when searching for/, weight: "passing", guess: true },
  ],
  message: () =>
    "cgo compiles for another processor with the compiler of this machine; set `CGO_ENABLED=0`, or install a cross compiler and name it in CC (tonistiigi/xx does both), or build on that platform",
};
