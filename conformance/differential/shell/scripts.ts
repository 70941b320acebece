/** Random small shell scripts: harmless commands only, on relative paths. */
import type { Random } from "../docker/random.ts";

const paths: readonly [string, ...string[]] = [
  "a.txt",
  "b.txt",
  "empty.txt",
  "d",
  "d/c.txt",
  "d/e",
  "d/e/f.txt",
  "void",
  "link",
  "dirlink",
  "dirlink/c.txt",
  "dangling",
  "nowhere",
  "new",
  "new/x",
  "d/new",
  "void/y",
  "z.txt",
  "./a.txt",
  "./b.txt",
  "d/",
  "void/.",
];
const names: readonly [string, ...string[]] = ["V", "W", "X"];
const texts: readonly [string, ...string[]] = [
  "a",
  "b",
  "hello",
  "a.txt",
  "two words",
  "",
  "d",
  "x.tar.gz",
  "0",
  "1",
  "2",
  "*",
  "a*",
];
const globs: readonly [string, ...string[]] = [
  "*.txt",
  "d/*",
  "?.txt",
  "[ab].txt",
  "[!a].txt",
  "*.none",
  "d/*/f.txt",
  "*/",
  "d/.h*",
  "*",
  ".*dd",
  "'*.txt'",
  "\\*.txt",
];
const testOps: readonly [string, ...string[]] = ["-e", "-f", "-d", "-h", "-s", "-x", "-r", "-n", "-z"];

/** A script of some statements. */
export function randomScript(random: Random): string {
  const lines: string[] = [];
  if (random.chance(25)) lines.push(random.pick(["set -e", "set -eu", "set -u"]));
  const count = 1 + random.below(4);
  for (let index = 0; index < count; index++) lines.push(statement(random, 2));
  const end = random.pick(["EOF", "'EOF'"]);
  if (random.chance(10))
    return `${lines.join("\n")}\ncat <<${end} > here\nline $V ${random.pick(["", "$(echo x)", "\\$W"])}\nEOF\ntest -s here\n`;
  return `${lines.join(random.chance(80) ? "\n" : "; ")}\n`;
}

function word(random: Random, depth = 2): string {
  const name = random.pick(names);
  switch (random.below(depth > 0 ? 18 : 6)) {
    case 0:
    case 1:
    case 2:
      return random.pick(paths);
    case 3:
      return `'${random.pick(texts)}'`;
    case 4:
      return random.pick(globs);
    case 5:
      return `"${random.pick(texts)}"`;
    case 6:
      return `$${name}`;
    case 7:
      return `"$${name}"`;
    case 8:
      return `"\${${name}:-${random.pick(texts).replace(/ .*/, "")}}"`;
    case 9:
      return `\${${name}${random.pick(["%.txt", "%%.*", "#*/", "##*/", "+set", "-unset", ":+set", "%/*"])}}`;
    case 10:
      return `"$(${simple(random, depth - 1)})"`;
    case 11:
      return `$(${random.pick([`echo ${random.pick(texts)}`, `basename ${random.pick(paths)}`, `dirname -- ${random.pick(paths)}`, `cat ${random.pick(paths)}`, `printf '%s' ${random.pick(names)}`])})`;
    case 12:
      return random.pick(['"$@"', "$1", "$#", "$?", '"$*"']);
    case 13:
      return `${random.pick(["pre", "a"])}"$${name}"${random.pick(["", ".txt", "/c.txt"])}`;
    case 14:
      return `\${#${name}}`;
    default:
      return random.pick(paths);
  }
}

function simple(random: Random, depth: number): string {
  const path = (): string => (random.chance(80) ? random.pick(paths) : word(random, depth - 1));
  const any = (): string => word(random, depth - 1);
  switch (random.below(31)) {
    case 0:
    case 1:
      return `echo ${any()} ${any()}`;
    case 2:
      return random.pick(["true", "false", ":"]);
    case 3:
      return `[ ${random.pick(testOps)} ${any()} ]`;
    case 4:
      return `test ${any()} ${random.pick(["=", "!=", "-eq", "-lt"])} ${any()}`;
    case 5:
      return `mkdir ${random.pick(["", "-p "])}${path()}`;
    case 6:
      return `rm ${random.pick(["", "-f ", "-r ", "-rf "])}${path()}`;
    case 7:
      return `cp ${random.pick(["", "-r ", "-a ", "-R "])}${path()} ${path()}`;
    case 8:
      return `mv ${random.pick(["", "-f "])}${path()} ${path()}`;
    case 9:
      return `ln ${random.pick(["-s ", "-sf "])}${path().replace(/\/$/, "")} ${path()}`;
    case 10:
      return `touch ${path()}`;
    case 11:
      return `cat ${path()}`;
    case 12:
      return `cd ${random.pick(["", "", "-- "])}${random.pick(["d", "void", "d/e", ".", "nowhere", "a.txt", "dirlink", "dangling"])}`;
    case 13:
    case 14:
    case 15:
      return `${random.pick(names)}=${random.chance(50) ? random.pick(["a.txt", "b", "d", "'two words'", "", "1", "'*.txt'"]) : any()}`;
    case 16:
      return `export ${random.pick(names)}=${random.pick(["a.txt", "q"])}`;
    case 17:
      return random.chance(30) ? `exit ${random.pick(["", "0", "1", "7"])}` : "true";
    case 18:
      return `chmod ${random.pick(["+x", "644", "755", "-x", "u+x"])} ${path()}`;
    case 19:
      return `printf '%s\\n' ${any()}`;
    case 20:
      return `rmdir ${path()}`;
    case 21:
      return `./${random.pick(["run.sh", "run.sh x 0", "plain.sh", "crlf.sh", "nowhere", "d", "a.txt"])}`;
    case 22:
      return `sh ${random.pick(["run.sh", "plain.sh", "lib.sh", "nowhere.sh", "run.sh y 0", "-e plain.sh"])}`;
    case 23:
      return random.pick([
        ". ./lib.sh",
        ". ./plain.sh",
        "command -v cat",
        "command -v nonesuch",
        "nonesuch",
        "eval 'V=ev; touch ev'",
        "fn arg",
        "fn",
      ]);
    case 24:
      return random.pick(["set -e", "set +e", "set -- p q r", "shift", "unset V", "set -u"]);
    case 25:
      return `${random.pick(names)}=tmp sh -c 'echo $V$W > envfile'`;
    case 26:
      return `sh -c ${random.pick(["'exit 5'", "'touch c1; false'", "'set -e; false; touch no'", "'touch \"$1\"' x arg1", "'[ -f a.txt ] && touch c2'"])}`;
    case 27:
      return `touch ${any()} ${any()}`;
    case 28:
      return `cp ${any()} ${any()} ${random.pick(["d", "void", "new", "a.txt"])}`;
    case 29:
      return `mkdir -p ${path()} ${path()}`;
    default:
      return `tee ${path()}`.replace(/^/, "echo t | ");
  }
}

function redirected(random: Random, text: string): string {
  if (random.chance(70)) return text;
  return `${text} ${random.pick([`> ${random.pick(paths)}`, `>> ${random.pick(paths)}`, "2>/dev/null", ">/dev/null 2>&1", `< ${random.pick(["a.txt", "b.txt", "d/c.txt", "nowhere", "link", "dangling"])}`, `2> ${random.pick(["err", "d/err", "nowhere/err"])}`, "> new.txt", ">&2"])}`;
}

function statement(random: Random, depth: number): string {
  const sub = (): string => statement(random, depth - 1);
  if (depth <= 0) return redirected(random, simple(random, 1));
  switch (random.below(26)) {
    case 0:
    case 1:
      return `${sub()} && ${sub()}`;
    case 2:
    case 3:
      return `${sub()} || ${sub()}`;
    case 4:
      return `! ${redirected(random, simple(random, 1))}`;
    case 5:
      return redirected(random, `(${sub()}; ${sub()})`);
    case 6:
      return redirected(random, `{ ${sub()}; ${sub()}; }`);
    case 7:
    case 8:
      return `if ${sub()}; then ${sub()}; else ${sub()}; fi`;
    case 9:
      return `if ${sub()}; then ${sub()}; elif ${sub()}; then ${sub()}; fi`;
    case 10:
    case 11:
      return `for i in ${word(random)} ${word(random)}; do ${random.pick(['touch "f-$i"', "echo $i >> loop", "break", "continue", '[ -d "$i" ] && echo dir >> dirs', 'cp "$i" void/'])}; ${sub()}; done`;
    case 12:
      return `case ${word(random)} in ${random.pick(["a*", "*.txt", "d", '"*"'])}) ${sub()};; ${random.pick(["b|c", "*", "?.txt", "''"])}) ${sub()};; esac`;
    case 13:
      return `g() { ${sub()}; ${random.pick(["return 2", "return", "true", "touch in-$1"])}; }\ng ${word(random)}`;
    case 14:
      return `${simple(random, 1)} | ${random.pick(["cat > piped", "cat", "tee t1 > t2", "cat >> piped", "sh"])}`;
    case 16:
      return `while ${random.pick(["[ ! -f stop ]", "false", "! true"])}; do touch stop; ${simple(random, 1)}; done`;
    case 17:
      return `${random.pick(names)}=$( ${sub()})`;
    case 18:
      return `until ${random.pick(["[ -f stop ]", "true"])}; do touch stop; done`;
    case 19:
      return `for i in 1 2 3; do if [ $i = 2 ]; then ${random.pick(["break", "continue", "exit 6", "true"])}; fi; echo $i >> count; done`;
    default:
      return redirected(random, simple(random, 2));
  }
}
