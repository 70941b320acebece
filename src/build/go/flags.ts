/** Flags of go commands: which take a word, and what the command line and GOFLAGS say together. */
import { isKnown } from "../../text/unknown.ts";

/** Flags of `go build` and its relatives whose value may be the next word. @see `go help build` */
const WITH_VALUE = new Set(
  "C p asmflags buildmode compiler covermode coverpkg gccgoflags gcflags installsuffix ldflags mod modfile o overlay pgo pkgdir tags toolexec run bench benchtime blockprofile count coverprofile cpu cpuprofile exec fuzz fuzztime list memprofile mutexprofile outputdir parallel shuffle skip timeout trace vet f go compat vettool".split(
    " ",
  ),
);

export interface GoFlags {
  /** By name without dashes; `true` for a bare boolean. */
  readonly flags: ReadonlyMap<string, string>;
  readonly operands: readonly string[];
  /** A word of the command line isn't known, so that there may be other flags. */
  readonly open: boolean;
}

export function readGoFlags(args: readonly string[], goflags: readonly string[] = []): GoFlags {
  const flags = new Map<string, string>();
  for (const word of goflags) {
    const match = /^--?([^=]+)(?:=([^]*))?$/.exec(word);
    if (match) flags.set(match[1] ?? "", match[2] ?? "true");
  }
  const operands: string[] = [];
  const words = [...args];
  let open = false;
  while (words.length > 0) {
    const word = words.shift() ?? "";
    if (operands.length > 0 || !word.startsWith("-") || word === "-") {
      if (operands.length === 0 && !isKnown(word) && !/^[.\w/]/.test(word)) open = true;
      operands.push(word);
      continue;
    }
    if (word === "--") {
      operands.push(...words);
      break;
    }
    const [, name = "", value] = /^--?([^=]+)(?:=([^]*))?$/.exec(word) ?? [];
    if (value !== undefined) flags.set(name, value);
    else if (WITH_VALUE.has(name)) flags.set(name, words.shift() ?? "");
    else flags.set(name, "true");
  }
  return { flags, operands, open };
}
