/**
 * The command lines that build an image: `docker build`, `docker buildx build`, `podman build`, `buildah bud`, `nerdctl build`.
 * @see https://docs.docker.com/reference/cli/docker/buildx/build/
 */
import { isKnown } from "../text/unknown.ts";
import type { Field } from "./shell/words.ts";

export interface DockerBuild {
  /** As written; undefined when it isn't known or not a directory. */
  readonly context: string | undefined;
  /** `-f`; undefined when none is given, with a hole when it isn't known. */
  readonly file: string | undefined;
  readonly target: string | undefined;
  readonly args: ReadonlyMap<string, string>;
  readonly contexts: ReadonlyMap<string, string>;
  /** Podman and buildah look for `-f` in the context too. */
  readonly lenient: boolean;
  /** Words that aren't known stand among the options: what isn't written may still be given. */
  readonly open: boolean;
  readonly tags: readonly string[];
  readonly platform: string | undefined;
  /** `--cache-from`. */
  readonly cached: boolean;
  readonly kaniko?: boolean;
}

const WITH_VALUE = new Set(
  (
    "add-host allow annotation attest build-arg build-context builder cache-from cache-to cache-ttl call cgroup-parent " +
    "cpu-period cpu-quota cpu-shares cpuset-cpus cpuset-mems file iidfile isolation label memory memory-swap " +
    "metadata-file network no-cache-filter output platform policy progress provenance sbom secret security-opt " +
    "shm-size ssh tag target ulimit arch os variant authfile cap-add cap-drop cert-dir creds device dns dns-option " +
    "dns-search env format from hooks-dir ignorefile ipc jobs logfile manifest pid retry retry-delay runtime sign-by " +
    "timestamp userns uts volume annotation unsetenv"
  ).split(" "),
);
const SWITCHES = new Set(
  (
    "check compress debug disable-content-trust force-rm load no-cache pull push quiet rm squash stream layers " +
    "tls-verify squash-all http-proxy rootless all-platforms identity-label omit-history"
  ).split(" "),
);
const SHORT_WITH_VALUE = "ftocmve";

/** Words after which the options of a build follow, by program. */
const BUILD_WORDS: Readonly<Record<string, readonly string[]>> = {
  docker: ["build", "buildx build", "buildx b", "image build", "builder build"],
  podman: ["build", "buildx build", "image build"],
  nerdctl: ["build", "builder build", "image build"],
  buildah: ["bud", "build", "build-using-dockerfile"],
};

/** Options of the program itself that stand in front of its command and take a value. */
const GLOBAL_WITH_VALUE =
  /^(?:-H|--host|-c|--context|--config|-l|--log-level|--namespace|-n|--builder|--root|--storage-driver)$/;

/** What the words build; undefined when they are another command. */
export function readDockerBuild(words: readonly Field[]): DockerBuild | undefined {
  const [program, ...rest] = words;
  const name = program?.text.slice(program.text.lastIndexOf("/") + 1) ?? "";
  const commands = Object.hasOwn(BUILD_WORDS, name) ? BUILD_WORDS[name] : undefined;
  if (!commands) return undefined;
  let at = 0;
  const skipGlobals = (): void => {
    for (let word = rest[at]?.text; word?.startsWith("-"); word = rest[at]?.text)
      at += GLOBAL_WITH_VALUE.test(word) ? 2 : 1;
  };
  skipGlobals();
  let verb = rest[at++]?.text ?? "";
  if (commands.some((command) => command.startsWith(`${verb} `))) {
    skipGlobals();
    verb += ` ${rest[at++]?.text ?? ""}`;
  }
  return commands.includes(verb) ? options(rest.slice(at), name === "podman" || name === "buildah") : undefined;
}

function options(words: readonly Field[], lenient: boolean): DockerBuild | undefined {
  const operands: string[] = [];
  const args = new Map<string, string>();
  const contexts = new Map<string, string>();
  let file: string | undefined;
  let target: string | undefined;
  const tags: string[] = [];
  let platform: string | undefined;
  let cached = false;
  let open = false;
  const take = (name: string, value: string): void => {
    if (name === "file" || name === "f") file = value;
    else if (name === "target") target = value;
    else if (name === "tag" || name === "t") tags.push(value);
    else if (name === "platform") platform = value;
    else if (name === "cache-from") cached = true;
    else if (name === "build-arg") pair(args, value);
    else if (name === "build-context") pair(contexts, value);
  };
  for (let at = 0; at < words.length; at++) {
    const { text, loose } = words[at] ?? { text: "", loose: false };
    const long = /^--([a-z][\w-]*)(?:=([^]*))?$/.exec(text);
    const short = /^-([a-zA-Z])([^]*)$/.exec(text);
    if (loose) open = true;
    else if (long) {
      const [, name = "", value] = long;
      if (value !== undefined) take(name, value);
      else if (WITH_VALUE.has(name)) take(name, words[++at]?.text ?? "");
      // whether the next word is its value isn't known
      else if (!SWITCHES.has(name)) return undefined;
    } else if (short && SHORT_WITH_VALUE.includes(short[1] ?? "")) {
      const value = short[2] ? short[2].replace(/^=/, "") : (words[++at]?.text ?? "");
      take(short[1] ?? "", value);
    } else if (!short || text === "-") operands.push(text);
  }
  const [context] = operands;
  const directory = operands.length === 1 && context !== undefined && isDirectoryWord(context);
  return {
    context: directory ? context : undefined,
    file,
    target,
    args,
    contexts,
    lenient,
    open,
    tags,
    platform,
    cached,
  };
}

function isDirectoryWord(word: string): boolean {
  return isKnown(word) && word !== "-" && word !== "" && !/^(?:\w[\w+.-]*:\/\/|git@|github\.com\/)/.test(word);
}

/** `NAME=value`; a name alone takes its value from the environment, which isn't known. */
function pair(into: Map<string, string>, text: string): void {
  const equals = text.indexOf("=");
  if (equals > 0 && isKnown(text.slice(0, equals))) into.set(text.slice(0, equals), text.slice(equals + 1));
}
