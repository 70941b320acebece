import { after, named, type Recogniser } from "../../recogniser.ts";

/** `1.24.0` is to be had as `golang:1.24`. */
function shortVersion(version: string): string {
  return /^\d+\.\d+/.exec(version)?.[0] ?? version;
}

/** Flags of `go build`, and the release that brought them. */
const SINCE = new Map([
  ["-trimpath", "1.13"],
  ["-modfile", "1.14"],
  ["-modcacherw", "1.14"],
  ["-overlay", "1.16"],
  ["-buildvcs", "1.18"],
  ["-asan", "1.18"],
  ["-C", "1.20"],
  ["-pgo", "1.20"],
]);

export const recogniser: Recogniser = {
  fault: "repository",
  rank: 1,
  wordings: [
    {
      pattern:
        /(?<file>go\.mod|go\.work(?: file)?|[^\s:]*\/go\.mod|module [^\s:]+) requires go >= (?<needed>[\w.]+) \(running go (?<running>[\w.]+)/,
    },
    {
      pattern:
        /(?<module>[^\s:@]{1,200})@(?<version>v[^\s:@]{1,100}) requires go >= (?<needed>[\w.]+) \(running go (?<running>[\w.]+)/,
      shared: true,
    },
    // Go 1.15 and 1.16, of code that doesn't compile as well
    {
      pattern: /go\.mod file indicates go (?<needed>1\.\d+), but maximum supported(?: version is (?<running>1\.\d+)|$)/,
    },
    {
      pattern: /found packages main \(\S+\) and building_Go_requires_Go_\d+_\d+(?:_\d+)?_or_later /,
      more: ({ lines, at }) => {
        const [, ...needed] = /requires_Go_(\d+)_(\d+)/.exec(lines[at]?.text ?? "") ?? [];
        return { needed: needed.join(".") };
      },
    },
    { pattern: /cannot compile Go (?<needed>1\.\d+) code/ },
    { pattern: /^go build (?<module>\S+): module requires Go (?<needed>1\.\d+)$/ },
    { pattern: /^note: module requires Go (?<needed>1\.\d+)/ },
    // a dependency, or the code itself, uses what the standard library of this Go doesn't have yet
    {
      pattern:
        /\.go:\d+(?::\d+)?: undefined: (?<symbol>(?:atomic|bytes|cmp|context|errors|filepath|fmt|fs|http|io|json|maps|net|os|rand|reflect|runtime|slices|sort|strings|sync|testing|time|tls|unsafe|url|utf8)\.[A-Z]\w*)/,
      guess: true,
    },
    // words of the language that came later
    { pattern: /\.go:\d+(?::\d+)?: undefined: (?<symbol>any|comparable|min|max|clear)$/, guess: true },
    // flags that came later
    {
      pattern: /^flag provided but not defined: (?<flag>-(?:trimpath|modfile|modcacherw|overlay|buildvcs|C|pgo|asan))$/,
      when: (_, seen) => after(seen, /^usage: go /) !== undefined,
      more: ({ lines, at }) => ({ needed: SINCE.get(/-\w+$/.exec(lines[at]?.text ?? "")?.[0] ?? "") ?? "1.20" }),
    },
    {
      pattern:
        /go\.mod file indicates go (?<needed>1\.\d+), but maximum version supported by tidy is (?<running>1\.\d+)/,
    },
    {
      pattern:
        /(?:\/pkg\/mod|\/src)\/\S+\.go:\d+(?::\d+)?: (?<symbol>[\w.]+) undefined \(type \*?(?:bytes|http|io|net|os|rand|reflect|sql|strings|sync|template|testing|time|tls|url|x509|zip|ast|bufio)\.\w+ has no field or method/,
      guess: true,
    },
  ],
  message: ({ file, module, version, needed, running, symbol, flag }) =>
    `${flag !== undefined ? `the flag \`${flag}\`` : symbol === undefined ? named(module === undefined ? file : `${module}@${version}`, "the code") : `code that uses \`${symbol}\``} needs Go ${needed ?? "of a newer release"}, but the image has ${running === undefined ? "an older one" : `Go ${running}`} and may not download another; use a golang image of at least ${needed === undefined ? "that release" : `\`golang:${shortVersion(needed)}\``}`,
  decide: ({ symbol }) =>
    symbol === undefined
      ? "is the module a requirement of go.mod? Then the base image is too old"
      : `does \`go doc ${symbol}\` know it here? Then the base image is too old`,
};
