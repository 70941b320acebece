/**
 * GOFLAGS: flags for every go command that knows them. Every word must be a flag of its own (`-mod=mod`, never
 * `-mod mod`); a flag that no go command knows is refused, one that this command doesn't know is ignored.
 * @see https://pkg.go.dev/cmd/go#hdr-Environment_variables
 */
import { quote } from "../../text/go-quote.ts";
import { compareGo } from "../version/go-version.ts";

export interface GoFlag {
  /** Without dashes. */
  readonly name: string;
  readonly value: string | undefined;
}

export interface GoFlags {
  readonly flags: readonly GoFlag[];
  /** What the go command stops with, behind `go: `. */
  readonly error: string | undefined;
}

type Words = { readonly words: readonly string[] } | { readonly error: string };

/** Flags that some go command knows, by the release that brought them; the rest have always been there. */
const known: readonly (readonly [string, string])[] = [
  [
    "1.11",
    "a asmflags bench benchmem benchtime blockprofile blockprofilerate buildmode c cache compiled compiler count cover " +
      "covermode coverpkg coverprofile cpu cpuprofile d deps dropexclude dropreplace droprequire e exclude exec export " +
      "f failfast find fix fmt gccgoflags gcflags go i insecure installsuffix json ldflags linkshared list m memprofile " +
      "memprofilerate mod modcache module msan mutexprofile mutexprofilefraction n o outputdir p parallel pkgdir print " +
      "r race replace require run short t tags test test.v testcache timeout toolexec trace u v vendor versions vet " +
      "vettool w work x",
  ],
  ["1.13", "trimpath"],
  ["1.14", "modcacherw modfile"],
  ["1.16", "dropretract overlay retract retracted"],
  ["1.17", "compat shuffle"],
  ["1.18", "asan buildvcs dropuse fuzz fuzzcache fuzzminimizetime fuzztime use"],
  ["1.19", "reuse"],
  ["1.20", "C pgo skip"],
  ["1.21", "fullpath toolchain"],
  ["1.23", "changed diff dropgodebug godebug"],
  ["1.24", "droptool tool"],
  ["1.25", "dropignore ignore"],
  ["1.26", "artifacts"],
];

let since: Map<string, string> | undefined;

/** Does any go command of this release know the flag? */
export function isKnownGoFlag(name: string, goVersion: string): boolean {
  if (!since) {
    since = new Map();
    for (const [release, names] of known) for (const each of names.split(" ")) since.set(each, release);
  }
  const release = since.get(name);
  return release !== undefined && compareGo(goVersion, release) >= 0;
}

/** Splits at white space; a word in single or double quotes may hold some, without any escapes. */
export function splitQuoted(text: string): Words {
  const words: string[] = [];
  for (let at = 0; at < text.length;) {
    const char = text[at] ?? "";
    if (/[ \t\n\r]/.test(char)) {
      at++;
      continue;
    }
    if (char === '"' || char === "'") {
      const close = text.indexOf(char, at + 1);
      if (close === -1) return { error: `unterminated ${char} string` };
      words.push(text.slice(at + 1, close));
      at = close + 1;
      continue;
    }
    const length = text.slice(at).search(/[ \t\n\r]/);
    const end = length === -1 ? text.length : at + length;
    words.push(text.slice(at, end));
    at = end;
  }
  return { words };
}

/** Splits on white space alone, as before quotes were understood. */
function splitPlain(text: string): Words {
  return { words: text.split(/[ \t\n\r\v\f]+/).filter((word) => word !== "") };
}

/** Reads GOFLAGS as the go command of `goVersion` does. */
export function splitGoFlags(text: string, goVersion = "1.27"): GoFlags {
  const split = compareGo(goVersion, "1.20") < 0 ? splitPlain(text) : splitQuoted(text);
  if ("error" in split) return { flags: [], error: `parsing $GOFLAGS: ${split.error}` };
  const flags: GoFlag[] = [];
  for (const word of split.words) {
    if (!/^--?[^-=]/s.test(word)) return { flags, error: `parsing $GOFLAGS: non-flag ${quote(word)}` };
    const body = word.replace(/^--?/, "");
    const equals = body.indexOf("=");
    const name = equals === -1 ? body : body.slice(0, equals);
    if (!isKnownGoFlag(name, goVersion)) return { flags, error: `parsing $GOFLAGS: unknown flag -${name}` };
    flags.push({ name, value: equals === -1 ? undefined : body.slice(equals + 1) });
  }
  return { flags, error: undefined };
}
