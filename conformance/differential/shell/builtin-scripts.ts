/** Random scripts of what the shell does itself: words, expansions, conditions, loops, functions; nothing is written. */
import type { Random } from "../docker/random.ts";

type Choice = readonly [string, ...string[]];

const names: Choice = ["V", "W", "X", "LONG_1"];
const values: Choice = [
  "a",
  "a.txt",
  "two words",
  "",
  " lead",
  "x.tar.gz",
  "7",
  "0",
  "a*",
  "d/c.txt",
  "a:b:c",
  "*",
  "-n",
  "\\",
];
const patterns: Choice = [
  ".*",
  "*.",
  "a*",
  "?",
  "*/",
  "[a-c]*",
  "[!a]*",
  "'*'",
  "*",
  "x",
  "\\*",
  "*[!0-9]",
  "$W",
  '"$W"',
];
const literals: Choice = [
  "a",
  "b",
  "a.txt",
  "'two words'",
  '"two words"',
  "''",
  "*.txt",
  "d/?.txt",
  "?.txt",
  "'*'",
  "\\*",
  "[ab].txt",
  "~",
  "~/x",
  "a\\ b",
  '"a\'b"',
  "'a\"b'",
  '"\\$V"',
  '"\\\\"',
  "7",
  "-1",
  "=",
  "!",
  "]",
  "{a,b}",
  "a#b",
  "'$'",
  "'a'b\"c\"",
  "nowhere*",
];
const conditions: Choice = ["-e", "-f", "-d", "-n", "-z", "-s", "-L"];
const comparisons: Choice = ["=", "!=", "-eq", "-ne", "-lt", "-le", "-gt", "-ge"];

export function builtinScript(random: Random): string {
  const lines: string[] = [];
  if (random.chance(15)) lines.push(random.pick(["set -e", "set -u", "set -eu", "set -f"]));
  if (random.chance(20)) lines.push(`set -- ${word(random, 1)} ${word(random, 1)}`);
  const count = 1 + random.below(4);
  for (let index = 0; index < count; index++) lines.push(statement(random, 2));
  if (random.chance(50)) lines.push('echo "$?"');
  return `${lines.join(random.chance(80) ? "\n" : "; ")}\n`;
}

function word(random: Random, depth: number): string {
  if (random.chance(15)) return `${piece(random, depth).replace(/^\$(\w+)$/, "${$1}")}${piece(random, depth)}`;
  return piece(random, depth);
}

function piece(random: Random, depth: number): string {
  const bare = expansion(random, depth);
  switch (random.below(6)) {
    case 0:
    case 1:
      return random.pick(literals);
    case 2:
    case 3:
      return within(bare);
    case 4:
      return within(bare, random.pick(["pre ", "_", ""]), random.pick(["_", " post", ""]));
    default:
      return bare;
  }
}

/** In double quotes, unless there are quotes in it, which would mean something else then. */
function within(bare: string, before = "", after = ""): string {
  return /["']/.test(bare) ? bare : `"${before}${bare}${after}"`;
}

function expansion(random: Random, depth: number): string {
  const name = random.pick(names);
  const inner = (): string =>
    depth > 0 ? word(random, depth - 1) : random.pick(["a", "b c", "$V", "'q r'", '"$W"', ""]);
  switch (random.below(depth > 0 ? 14 : 8)) {
    case 0:
    case 1:
      return `$${name}`;
    case 2:
      return `\${${name}}`;
    case 3:
      return `\${#${name}}`;
    case 4:
      return random
        .pick(["$#", "$@", "$*", "$1", "${2}", "$?", "${9:-none}", "${1+set}", "${#1}", "$-x"])
        .replace("$-x", "$1x");
    case 5:
      return `\${${name}${random.pick(["%", "%%", "#", "##"])}${random.pick(patterns)}}`;
    case 6:
    case 7:
      return `$((${arithmetic(random, 2)}))`;
    case 8:
    case 9:
    case 10:
      return `\${${name}${random.pick([":-", "-", ":+", "+", ":=", "="])}${inner()}}`;
    case 11:
      return `$(${statement(random, depth - 1)})`;
    case 12:
      return `\`${random.pick(["echo", "printf %s"])} ${random.pick(["a", "'b c'", "$V", "d/?.txt"])}\``;
    default:
      return `\${${name}%${inner()}}`;
  }
}

function arithmetic(random: Random, depth: number): string {
  if (depth === 0) return random.pick(["1", "2", "7", "010", "0x1f", "V", "$V", "X", "0", "-3"]);
  const sub = (): string => arithmetic(random, depth - 1);
  switch (random.below(9)) {
    case 0:
      return `(${sub()})`;
    case 1:
      return `!${sub()}`;
    case 2:
      return `${sub()} ? ${sub()} : ${sub()}`;
    case 3:
      return `X = ${sub()}`;
    case 4:
      return `X += ${sub()}`;
    default:
      return `${sub()} ${random.pick(["+", "-", "*", "/", "%", "<", ">", "<=", "==", "!=", "&&", "||", "&", "|", "^", "<<"])} ${sub()}`;
  }
}

function simple(random: Random, depth: number): string {
  const any = (): string => word(random, depth);
  switch (random.below(18)) {
    case 0:
    case 1:
      return `echo ${any()} ${any()}`;
    case 2:
    case 3:
      return `printf ${random.pick(["", "", "-- "])}'<%s>' ${any()} ${any()}`;
    case 4:
    case 5:
    case 6:
      return `${random.pick(names)}=${random.chance(60) ? quoted(random.pick(values)) : any()}`;
    case 7:
      return `[ ${random.pick(conditions)} ${any()} ]`;
    case 8:
      return `[ ${any()} ${random.pick(comparisons)} ${any()} ]`;
    case 9:
      // dash crashes when an operand of `-a` is missing
      return `test ${random.pick(["! ", ""])}${random.pick(["a", "''", "-n b", "b = b"])} ${random.pick(["-a", "-o"])} ${random.pick(["a", "''"])}`;
    case 10:
      return random.pick(["true", "false", ":", `: ${any()}`]);
    case 11:
      return random.pick([
        "shift",
        "unset V",
        "unset W X",
        "set -- p 'q r' s",
        `set -- ${any()}`,
        "set --",
        "set -f",
        "set +f",
        "set +e",
      ]);
    case 12:
      return `${random.pick(["export", "readonly"])} ${random.pick(["", "", "-- "])}${random.pick(names)}${random.chance(70) ? `=${any()}` : ""}`;
    case 13:
      return `cd ${random.pick(["", "", "-- ", "-P ", "-L -- "])}${random.pick(["d", "void", "d/e", ".", "nowhere", "a.txt", "dirlink", "./d", "d/../void"])}`;
    case 14:
      return `eval ${random.pick(["'V=ev'", "'echo $V' $W", '"echo \\$V"', "'for i in 1 2; do echo $i; done'", "false", "''"])}`;
    case 15:
      return random.chance(40) ? `exit ${random.pick(["", "0", "3"])}` : "true";
    case 16:
      return `${random.pick(names)}=${quoted(random.pick(values))} ${random.pick(["eval 'echo $V'", ":", "true", "export W"])}`;
    default:
      return `command -v ${random.pick(["echo", "cd", "nonesuch", "true"])} ${random.pick(["", ">/dev/null", "2>/dev/null"])}`;
  }
}

function statement(random: Random, depth: number): string {
  if (depth <= 0) return simple(random, 0);
  const sub = (): string => statement(random, depth - 1);
  switch (random.below(20)) {
    case 0:
      return `${sub()} && ${sub()}`;
    case 1:
      return `${sub()} || ${sub()}`;
    case 2:
      return `! ${simple(random, 1)}`;
    case 3:
      return `(${sub()}; ${sub()})`;
    case 4:
      return `{ ${sub()}; ${sub()}; }`;
    case 5:
      return `if ${sub()}; then ${sub()}; else ${sub()}; fi`;
    case 6:
      return `for i in ${word(random, 1)} ${word(random, 1)}; do printf '<%s>' "$i"; ${random.pick(["break", "continue", sub()])}; done`;
    case 7:
      return `case ${word(random, 1)} in ${random.pick(patterns)}) ${sub()};; ${random.pick(["b|c", "*", "?.txt", "''", "two*"])}) ${sub()};; esac`;
    case 8:
      return `g() { ${random.pick(["", "local V; ", "local W=in; "])}${sub()}; ${random.pick(["return 2", "return", "true", 'echo "$#:$*"'])}; }\ng ${word(random, 1)}`;
    case 9:
      return `X=0; while [ "$X" -lt 3 ]; do X=$((X+1)); ${random.pick(["echo $X", "continue", "break", simple(random, 0).replace(/\bX\b/g, "V")])}; done`;
    case 10:
      return `IFS=${random.pick([":", "''", "' '", "a"])}; ${sub()}`;
    case 11:
      return `${random.pick(names)}=$(${sub()})`;
    default:
      return simple(random, 1);
  }
}

function quoted(value: string): string {
  return /^[\w./-]+$/.test(value) ? value : `'${value}'`;
}
