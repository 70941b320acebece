import { after, named, type Recogniser } from "../../recogniser.ts";

export const recogniser: Recogniser = {
  fault: "repository",
  wordings: [
    { pattern: /^go(?: tool)?: (?<problem>no such tool "(?<tool>[^"]+)")/ },
    { pattern: /^go(?: \w+)?: (?<problem>cannot install cross-compiled binaries when GOBIN is set)/ },
    {
      pattern:
        /^go: (?<problem>-mod may only be set to readonly(?: or vendor)? when in workspace mode, but it is set to "\w+")/,
    },
    { pattern: /^go: (?<problem>'go mod vendor' cannot be run in workspace mode|no go\.work file found)/ },
    { pattern: /^go (?<problem>(?:mod |work |tool )?[\w-]+: unknown (?:sub)?command(?: "[\w-]+")?)/ },
    { pattern: /^go(?: \w+)?: (?<problem>unknown (?:sub)?command "?[\w-]+"?)/ },
    { pattern: /(?<problem>-C flag must be first flag on command line)/ },
    {
      pattern:
        /^(?:go(?: run| build)?: )?(?<problem>named files must all be in one directory; have .{1,120}|no go files listed|cannot run \*?\w*_test\.go files.{0,80})/,
    },
    {
      pattern: /(?<problem>can only use path@version syntax with 'go get'(?: and 'go install' in module-aware mode)?)/,
    },
    {
      pattern:
        /(?<problem>malformed import path "[^"]{1,120}": (?:leading dash|invalid char .|empty string|double slash|trailing slash))/,
    },
    {
      pattern:
        /^go: (?<problem>GOPATH entry (?:is relative; must be absolute path|cannot start with shell metacharacter '~'): "[^"]*")/,
    },
    {
      pattern:
        /^go(?: \w+)?: (?<problem>no install location for (?:directory \S+ outside GOPATH|\.go files listed.{0,60}|\S+: hidden by \S+))/,
    },
    { pattern: /^go: (?<problem>-modfile cannot be used with commands that ignore the current module)/ },
    { pattern: /^go: (?<problem>-tags space-separated list contains comma)/ },
    { pattern: /^go(?: env)?: (?<problem>unknown go command variable \w+|unknown environment setting \S+)/ },
    {
      pattern: /^(?<problem>invalid (?:boolean )?value "[^"]*" for (?:flag )?-[\w.-]+)/,
      weight: "passing",
      when: (_, seen) => after(seen, /^usage: go |Run 'go help/, 4) !== undefined,
    },
    { pattern: /^go: (?<problem>invalid GOTOOLCHAIN "[^"]*".{0,80})/ },
    { pattern: /^go(?: \w+)?: (?<problem>-buildmode=\S+ (?:not supported on \S+|requires .{1,40}))/ },
    { pattern: /^-(?<problem>buildmode=\S+ not supported on \S+)/ },
    { pattern: /^go: (?<problem>cannot determine module path for source directory \S+)/ },
    { pattern: /^go(?: mod init)?: (?<problem>(?:\S*\/)?go\.mod already exists)/ },
    {
      pattern: /(?<problem>The go\.mod file for the module providing named packages contains one or)/,
      more: () => ({ replaces: "yes" }),
    },
    { pattern: /(?<problem>invalid flag in #cgo (?:LDFLAGS|CFLAGS|CXXFLAGS): \S+)/, more: () => ({ cgo: "yes" }) },
    // what ENV or a flag sets, as go refuses it
    {
      pattern:
        /^go: (?<problem>invalid GOWORK: .{1,80}|GOMODCACHE entry is relative; .{1,80}|unknown GOEXPERIMENT \S+|(?:unknown|malformed) GOFIPS140 version .{1,60}|invalid minimum toolchain .{1,80}|GOTOOLCHAIN: .{1,60}|cannot use GOFIPS140 with .{1,60}|no packages loaded from \S+|pattern \S+ matches multiple packages:|GOAUTH\S* .{1,80}|-modfile\S* (?:cannot be used|file does not).{0,80}|'go (?:mod|work) \w+' (?:accepts|cannot).{1,80}|-(?:tool|require|replace|exclude|droprequire)=\S+: .{1,80})/,
    },
    {
      pattern:
        /^(?:go: )?(?<problem>GOCACHE is not an absolute path|build cache is disabled by GOCACHE=off, but required as of Go 1\.12)/,
    },
  ],
  message: ({ problem, tool, replaces, cgo }) =>
    replaces !== undefined
      ? "`go install PACKAGE@VERSION` refuses a module whose go.mod has `replace` or `exclude`: clone it and build it there, or take its released program"
      : cgo !== undefined
        ? `cgo refuses a flag that a package asks for (${problem ?? ""}): allow it, \`ENV CGO_LDFLAGS_ALLOW=…\` or \`CGO_CFLAGS_ALLOW\``
        : tool === undefined
          ? `the go command refuses what it is told: ${problem ?? "see the line"}; mend the command in the Dockerfile or the Makefile, or the ENV that sets it, for this release of Go`
          : `this Go has no tool ${named(tool, "of that name")}: a toolchain that go downloaded by itself (the \`toolchain\` line of go.mod) or a distribution's package has not all of them; use the golang image of that very release, or leave out what needs it (\`-cover\`)`,
};
