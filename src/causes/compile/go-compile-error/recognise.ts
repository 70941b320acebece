import { after, before, type Recogniser, type Seen } from "../../recogniser.ts";

/** `go build` puts the package's path before what its tools say; below `# [path]` vet speaks. */
const PACKAGE = /^# (?!\[)[^\s:]+(?: \[\S+\])?$/;

/** gcc's words of the C in a Go file, which has its own causes. */
function isC({ lines, at }: Seen): boolean {
  return /: (?:fatal )?(?:error|warning|note): /.test(lines[at]?.text ?? "");
}

export const recogniser: Recogniser = {
  fault: "repository",
  rank: -4,
  wordings: [
    {
      pattern:
        /(?<file>[^\s:]{1,300}\.go):(?<line>\d+)(?::\d+)?: (?<problem>undefined: \S+|undeclared name: .{1,100}|syntax error: .{1,160}|cannot use .{1,200}|declared and not used: .{1,80}|.{1,80} declared (?:and|but) not used|"[^"]+" imported (?:and|but) not used.{0,40}|missing return|too many arguments.{0,80}|not enough arguments.{0,80}|assignment mismatch.{0,100}|.{1,120} redeclared in this block|invalid operation: .{1,160}|unknown field .{1,100}|.{1,120} is not a type|.{1,100}\(.{0,80}has no field or method .{1,60}\)|.{1,100} undefined \(.{1,160}\)|missing function body|method .{1,100} already declared.{0,60}|duplicate case .{1,60}|non-boolean condition.{0,40}|impossible type .{1,100}|.{1,100} does not implement .{1,100}|label \w+ defined and not used|unreachable code|cannot (?:assign|infer|convert|range over|call|return|define) .{1,160}|.{1,60} \(type\) is not an expression|undefined type .{1,80}|expected .{1,100}, found .{1,60})/,
      // files that a tag, cgo or a COPY leaves out, or an older Go, look the same
      guess: true,
      // then the compiler was too old, and knows it
      when: (_, seen) => after(seen, /^note: module requires Go 1\.\d+/, 30) === undefined,
    },
    // the compiler itself breaks
    {
      pattern: /^(?<file>[^\s:]{1,300}\.go):(?<line>\d+)(?::\d+)?: (?<problem>internal compiler error: .{1,200})/,
      guess: true,
    },
    // whatever else the compiler, the assembler or the linker says below the name of a package
    {
      pattern: /^(?:\.\/|\.\.\/|\/)?(?<file>(?!vet: )[^\s:]{1,300}\.go):(?<line>\d+)(?::\d+)?: (?<problem>.{1,200})/,
      guess: true,
      weight: "passing",
      when: (_, seen) => before(seen, PACKAGE, 30) !== undefined && !isC(seen),
    },
    {
      pattern:
        /^(?:\.\/|\.\.\/|\/)?(?<file>(?!vet: )[^\s:]{1,300}_(?:amd64|arm64|arm|386|s390x|ppc64x|ppc64le|riscv64|loong64)\.s):(?<line>\d+)(?::\d+)?: (?<problem>.{1,200})/,
      guess: true,
      weight: "passing",
      when: (_, seen) => before(seen, PACKAGE, 30) !== undefined && !isC(seen),
    },
    // before the compiler, where go lists the package
    {
      pattern: /^(?:\.\/|\.\.\/|\/)?(?<file>[^\s:]{1,300}\.go):(?<line>\d+):\d+: (?<problem>.{1,200})/,
      guess: true,
      weight: "passing",
      when: (_, { step }) =>
        /(?:^|[\s;&|/])go (?:build|install|run|test|list|generate|mod tidy|vet)\b/.test(step?.instruction ?? ""),
    },
    {
      pattern:
        /^(?:\S*\/)?(?:link|asm): (?<problem>(?!running (?:gcc|clang|\S*g\+\+|cc)|signal: killed|mapping output|.{0,80}no space left).{1,200})/,
      guess: true,
      weight: "passing",
      when: (_, seen) => before(seen, PACKAGE, 10) !== undefined,
    },
    {
      pattern: /^(?<file>[\w./()*-]{1,200}): (?<problem>relocation target \S+ not defined(?: for ABI\w+)?.{0,80})/,
      guess: true,
    },
  ],
  message: ({ file, line, problem }) =>
    line === undefined
      ? `the Go code doesn't link: ${file === undefined ? "" : `\`${file}\`: `}${problem ?? ""}; it is no matter of the container, unless a file is not copied or the image's Go is another one: \`go build ./...\` here should say the same`
      : `the Go code doesn't compile: \`${file ?? ""}\`, line ${line ?? "?"}: ${problem ?? ""}; it is no matter of the container, unless the image's Go is older than the code needs: \`go build ./...\` here should say the same`,
};
