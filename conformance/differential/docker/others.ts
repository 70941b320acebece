/** Random words, mounts, ignore files, references and platforms. */
import type { Request } from "../../../src/docker/testdata/answers.ts";
import { mutate } from "./mutate.ts";
import type { Random } from "./random.ts";

// oxfmt-ignore
const wordPieces = [
  "$A", "${A}", "${U}", "$U", "${A:-", "${U:-", "${E:-", "${E-", "${A:+", "${A+", "${U?", "${E:?", "${A#", "${A##", "${A%", "${A%%", "${A/", "${A//",
  "}", "/", "*", "?", "a", "b", "foo", ".", "tar", "gz", '"', "'", "\\", "`", " ", "$", "${", "{", ":", "\\}", "\\/", "\\*", "\\?", "\\\\", "$$", "$@", "$1",
  "$12x", "$é", "$Aé", "<", "<<", "<< ", "\t", "\n", "é", "日", "😀", "\ufeff", "$D", "${D", "${P##*/}", "${A:1:2}", "${#A}", "${A^^}", "${A:#x}", "$0", "\\$",
  "${A/o/", "${A//o/", "${A//o/\\$0}", "${ST//a/b}", "${M}", "${N#*\n}",
] as const;

const env = [
  "A=foo.tar.gz",
  "E=",
  "P=/a/b/c",
  "S=a b",
  "Q=it's",
  "D=$A",
  "ST=a*b",
  "M= x\ty ",
  "N=l1\nl2",
  "B=aaa*?\\",
  "G=é日😀é",
];

export function randomWord(random: Random): Request {
  let text = random.some(1, 7, () => random.pick(wordPieces)).join("");
  const open = text.split("${").length - text.split("}").length;
  if (open > 0 && random.chance(70)) text += "}".repeat(open);
  if (random.chance(20)) text = mutate(random, text);
  const mode = random.pick(["word", "word", "content", "display"]);
  return { op: "expand", text, env, mode, escape: random.chance(15) ? "`" : "\\" };
}

// oxfmt-ignore
const mountOptions = [
  "type=bind", "type=cache", "type=secret", "type=ssh", "type=tmpfs", "type=$T", "type=chache", "Type=CACHE", "target=/x", "target=$A/y", "dst=z", "source=/s",
  "src=", "id=x", "id=", "from=build", "from=$A", "from=a$", "ro", "rw", "readonly=false", "readwrite=maybe", "rw=0", "required", "required=true", "required=x", "size=64m",
  "size=1.5GiB", "size=x", "size=-1", "size= 1 k", "mode=0755", "mode=9", "uid=1000", "gid=x", "uid=4294967296", "sharing=locked", "sharing=Private", "sharing=x", "env=TOKEN", "env",
  "env=", "x=y", "tagret=/x", '"target=/a,b"', '"a""b=c"', '"', "", "é=ü", "size=1e3", "size=10kbb", "size=0x10", "mode=", "destination=/d", "SRC=/q",
] as const;

export function randomMounts(random: Random): Request {
  const options = (): string => random.some(1, 5, () => random.pick(mountOptions)).join(",");
  const mounts = random.some(1, 2, () => `--mount=${options()}`).join(" ");
  const text = random.chance(15) ? mutate(random, mounts) : mounts;
  return { op: "mounts", text: `RUN ${text} true`, env: [...env, "T=cache"] };
}

const names = [
  "a",
  "b",
  "d",
  "e",
  "x.go",
  "y.md",
  ".git",
  "a b",
  "node_modules",
  "[x]",
  "é",
  "日",
  "x-1",
  "^z",
  "{q}",
  "A",
  "aa",
  "+p",
  "z\\",
  "*s",
  "a]",
] as const;

// oxfmt-ignore
const patternPieces = [
  "*", "**", "?", "/", "a", "b", "d", "e", "x", ".go", ".md", ".", "..", "!", "[", "]", "^", "-", "\\", "[a-c]", "[^a]", "[!a]", "\\d", "\\*", "\\w", "+", "(", ")", "|",
  "{", "}", "$", " ", "é", "日", "😀", "**/", "/**", "/*", "node_modules", ".git", "[[:alpha:]]", "\\Q", "\\E", "\\b", "\\x41", "\\pL", "[a*]", "[z-a]", "[]a]", "\\101", "\\s",
  "[\\d]", "\\.", "[é-日]", "[^/]", "&", "~", "\\B", "\\A", "\\z", "\\1", "\\_", "[\\]]", "[a-]", "[-a]", "[a\\-c]", "\\pX", "\\PL", "[\\pL]", "[[:^alpha:]x]", "[[:foo:]]",
] as const;

// oxfmt-ignore
const lines = [
  "*", "**", "!a", "a", "d/e", "!d/e", "d/**", "!d/**", "*/x.go", "!**/x.go", "**/*.md", "!*.md", "# c", " # c", "", "!", "/a/", "./b", "d/../e", "! a", "*.md ", "node_modules",
  "!d", "**/a", "!**/a", "d", "d/*", "d/e/*", "!d/e/x.go", "**/.git", ".*", "\ufeffa", "!!a", "!/", "/", "a\r", "d/e/..", "!d/e/", "!d/*/x.go", "**a", "a**", "a**b", "**/a/**", "[ab]", "?",
] as const;

export function randomIgnore(random: Random): Request {
  const made = random.some(1, 5, () =>
    random.chance(60)
      ? random.pick(lines)
      : (random.chance(30) ? "!" : "") + random.some(1, 5, () => random.pick(patternPieces)).join(""),
  );
  let text = made.join(random.chance(5) ? "\r\n" : "\n");
  if (random.chance(15)) text = mutate(random, text);
  return { op: "ignore", text, tree: randomTree(random) };
}

function randomTree(random: Random): string[] {
  const tree: string[] = [];
  const fill = (prefix: string, depth: number): void => {
    const here = [...new Set(random.some(1, 5, () => random.pick(names)))].sort();
    for (const name of here) {
      const isDirectory = depth < 3 && random.chance(45);
      tree.push(prefix + name + (isDirectory ? "/" : ""));
      if (isDirectory) fill(`${prefix}${name}/`, depth + 1);
    }
  };
  fill("", 0);
  return tree;
}

const digest = "0123456789abcdef".repeat(4);
// oxfmt-ignore
const referencePieces = [
  "golang", "alpine", "library/", "docker.io/", "index.docker.io/", "localhost/", "localhost:5000/", "ghcr.io/", "a/b", "/", ":", ":1.22", ":latest", "@", `@sha256:${digest}`, digest,
  "@sha256:abc", "@md5:0123456789abcdef0123456789abcdef", "Build", "a_b", "a__b", "a___b", "a-b", "a--b", ".", "-", "_", "[::1]:5000/", "::1/", "é", "EXAMPLE/", "x.y/", ":5000", "@sha512:", "$", " ",
  `@sha256+b64:${digest}`, `@SHA256:${digest}`, `@sha256:${digest.toUpperCase()}`, "a".repeat(260), ":" + "t".repeat(128), "a..b", "x".repeat(63),
] as const;

export function randomReference(random: Random): Request {
  const text = random.some(1, 4, () => random.pick(referencePieces)).join("");
  return { op: "reference", text: random.chance(20) ? mutate(random, text) : text };
}

// oxfmt-ignore
const platformPieces = [
  "linux", "windows", "darwin", "macos", "amd64", "arm64", "arm", "x86_64", "aarch64", "armhf", "armel", "386", "i386", "v6", "v7", "v8", "8", "v1", "v2", "v9.0", "9", "5", "foo", "/", "/", "/", "/",
  "(10.0.17763)", "(+win32k)", "(10+a+b)", "*", "", "%2F", "(%28)", "LINUX", "riscv64", "-", ".", "(", "wasm", "(+)", "(%zz)",
] as const;

export function randomPlatform(random: Random): Request {
  return { op: "platform", text: random.some(1, 5, () => random.pick(platformPieces)).join("") };
}
