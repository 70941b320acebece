/** Random Dockerfiles: instructions from their grammar, joined, continued and commented at random, then changed a little. */
import { mutate } from "./mutate.ts";
import type { Random } from "./random.ts";

// oxfmt-ignore
const words = [
  "a", "b.txt", "/app", ".", "./", "src/", "golang:1.22", "alpine", "$A", "${A}", "${B:-x}", '"a b"', "'a b'", "a\\ b", "a=b",
  'A="b c"', "A='b'", "A=$B", "=", "A=", "=x", "as", "AS", "build", "Build", "1a", "scratch", "0", "1", "<<EOF", "<<-EOF", '<<"EOF"',
  "3<<EOF", "<< EOF", "<<E", "é", "à", "日", "&&", "echo", "it's", '"', "NONE", "CMD", "cmd", "http://x/y", "--", "--x", "-", "80", "80/tcp",
  "é=ü", "`", "\\", "\\\\", "$", "${", "{}", "a\u00a0b", "|", "${X:+y}<<EOF",
] as const;

// oxfmt-ignore
const flags = [
  "--from=build", "--from=0", "--from", "--from=", "--chown=a:b", "--chmod=755", "--link", "--link=false", "--link=maybe", "--parents",
  "--exclude=*.go", "--platform=linux/amd64", "--platform=$P", "--mount=type=cache,target=/x", "--mount=type=bind,from=build", "--form=x",
  "--mount=from=$A", '--mount=type=bind,"a', "--network=none", "--network=x", "--security=insecure", "--device=a=b", "--interval=5s",
  "--interval=1", "--timeout=1us", "--retries=3", "--retries=-1", "--retries=x", "--start-period=1h5m", "--keep-git-dir", "--checksum=a",
  '--chown="a b"', "--chown='a'b", "--unpack", "--chown=é", "--chown=à", "--", "--x=\\", "--LINK", "--device=required", "--interval=.5ms",
] as const;

// oxfmt-ignore
const arrays = [
  '["a"]', '["a", "b"]', "[]", '["a" ]  ', '["a",]', "['a']", '["a"] # c', '[1]', '["a", null]', '["\\u00e9\\n"]', '["C:\\x"]',
  '["a", ["b"]]', '[ "a"', '["a\\"b"]', '["<<EOF", "/x"]', '["\\ud800"]', "[1e999]", '["é", "日"]', '["a","/b"]',
] as const;

// oxfmt-ignore
const keywords = [
  "FROM", "RUN", "CMD", "ENTRYPOINT", "COPY", "ADD", "ENV", "LABEL", "ARG", "WORKDIR", "USER", "EXPOSE", "VOLUME", "SHELL",
  "HEALTHCHECK", "STOPSIGNAL", "ONBUILD", "MAINTAINER", "RNU", "COPPY", "foo", "Run", "from",
] as const;

// oxfmt-ignore
const comments = [
  "# c", "#", "  # c", "# check=skip=A,B", "# check=skip=all;error=true", "# build the thing", "#\tc", "# check=foo", "# A c",
] as const;

// oxfmt-ignore
const directives = [
  "# escape=`", "#escape = \\", "# syntax=docker/dockerfile:1", "# check=skip=A", "# escape=x", "# foo=bar", "# escape=", "# escape=  ",
  "  # escape=`", "#!x", "// syntax=a b", "# syntax=a b", '{"syntax":"x"}', "# Escape=`", "# check=error=true;skip=X", "\ufeff# escape=`",
  "\ufeffFROM x", "# check=bad", "# syntax = a\t",
] as const;

export function randomDockerfile(random: Random): string {
  const lines: string[] = random.chance(30) ? random.some(1, 3, () => random.pick(directives)) : [];
  if (random.chance(85)) lines.push("FROM alpine AS base");
  for (const instruction of random.some(1, 5, () => randomInstruction(random))) lines.push(instruction);
  const ending = random.chance(10) ? "\r\n" : "\n";
  const text = lines.join(ending) + (random.chance(60) ? ending : "");
  return random.chance(50) ? mutate(random, text) : text;
}

function randomInstruction(random: Random): string {
  if (random.chance(8)) return random.pick(comments);
  if (random.chance(3)) return "";
  const onbuild = random.chance(6) ? "ONBUILD " : "";
  const parts = [random.pick(keywords) as string];
  if (random.chance(25)) parts.push(...random.some(1, 3, () => random.pick(flags)));
  if (random.chance(20)) parts.push(random.pick(arrays));
  else parts.push(...random.some(0, 4, () => random.pick(words)));
  let line = onbuild;
  for (const [index, part] of parts.entries()) line += (index === 0 ? "" : gap(random)) + part;
  return line.includes("<<") && random.chance(85) ? `${line}\n${bodies(random, line)}` : line;
}

function gap(random: Random): string {
  if (random.chance(90)) return " ";
  return random.pick(["  ", "\t", " \\\n", " \\ \n  ", "\\\n", " \\\n# c\n", " \\\n\n", " \\\n  # c\n ", "\v", " `\n"]);
}

/** An end mark for each opening, mostly. */
function bodies(random: Random, line: string): string {
  const lines: string[] = [];
  for (const match of line.matchAll(/<<-?\s*["']?([A-Za-z]*)/g)) {
    lines.push(...random.some(0, 2, () => random.pick(["x", "\ty", "# z", "RUN a", " EOF", "EOF ", "$A", "a \\"])));
    lines.push((random.chance(20) ? "\t" : "") + (match[1] ?? "EOF"));
  }
  return lines.join("\n");
}
