import { after, type Recogniser } from "../../recogniser.ts";

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
  ],
  message: ({ file, line, problem }) =>
    `the Go code doesn't compile: \`${file ?? ""}\`, line ${line ?? "?"}: ${problem ?? ""}; it is no matter of the container, unless the image's Go is older than the code needs: \`go build ./...\` here should say the same`,
};
