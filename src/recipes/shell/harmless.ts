/** Commands of which it is known that they write no file into the repository, and what some of them print. */
import type { Redirection } from "unbash";
import { basename, dirname, resolvePath } from "../../text/path.ts";
import { HOLE, isKnown } from "../../text/unknown.ts";
import { REPOSITORY } from "../recipe.ts";
import type { Field } from "./words.ts";

const HARMLESS = new Set(
  (
    ": [ [[ alias awk basename break cat cd command continue cut date dirname echo exit expr false getopts grep head hash " +
    "hostname id jq ls popd printf pushd pwd read realpath readlink return set shift shopt sleep sort tail test tr trap " +
    "true type ulimit umask uname unset wait wc which whoami"
  ).split(" "),
);
const GIT =
  /^(?:describe|diff|fetch|log|ls-files|ls-remote|rev-list|rev-parse|show|status|symbolic-ref|tag|branch|config)$/;
const DOCKER =
  /^(?:buildx|context|image|images|info|inspect|login|logout|manifest|network|ps|pull|push|rm|rmi|stop|system|tag|trust|version|volume|build|bud)$/;

export function isHarmless(words: readonly Field[]): boolean {
  const [name = "", first = ""] = words.map(({ text }) => text);
  if (name === "git") return GIT.test(first);
  if (/^(?:docker|podman|nerdctl|buildah)$/.test(name)) return DOCKER.test(first) && !exportsFiles(words);
  return HARMLESS.has(name);
}

/** A build whose result is written to the disk. */
function exportsFiles(words: readonly Field[]): boolean {
  return words.some(
    ({ text, loose }) => loose || /^(?:-o|--output|--iidfile|--metadata-file)/.test(text) || text === "bake",
  );
}

export function writesFile(redirect: Redirection): boolean {
  return (
    redirect.type === "Redirect" &&
    /^&?>/.test(redirect.operator) &&
    !/^(?:\/dev\/\w+|&?\d)$/.test(redirect.target?.text ?? "")
  );
}

/** Output of the words; `""` is nothing, a hole what isn't known. */
export function printed(words: readonly Field[], cwd: string): string {
  const [name = "", ...rest] = words.map(({ text }) => text);
  const operands = rest.filter((text) => !text.startsWith("-"));
  const [only = HOLE] = operands;
  const one = operands.length === 1 && isKnown(only) ? only : undefined;
  if (name === "pwd") return cwd;
  if (name === "dirname" && one !== undefined) return dirname(one);
  if (name === "basename" && one !== undefined) return basename(one);
  if (/^(?:realpath|readlink)$/.test(name) && one !== undefined && isKnown(cwd)) return resolvePath(cwd, one);
  if (name === "git" && rest.join(" ") === "rev-parse --show-toplevel") return REPOSITORY;
  if (name === "echo" && operands.length === rest.length) return rest.join(" ");
  return /^(?:set|true|:|test|\[|shift|shopt)$/.test(name) ? "" : HOLE;
}
