/** The prefixes themselves. One character decides which of them a line can have. */

const DIGIT_0 = 48;
const DIGIT_9 = 57;
const BLANK = 32;

/** GitHub, GitLab (with its stream marks), Azure, docker and kubectl with time stamps. */
const TIME =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)(?: \d\d[OE][+ ]?| stdout F| stderr F)?(?:[ \t]|$)/;
/** BuildKit's seconds within a step, when its block was pasted without the head: as many digits as it prints. */
const SECONDS = /^(?:\d\.\d{3}|\d\d\.\d\d|\d{3,6}\.\d) (?=\S)/;
/** goreman and foreman: the time, and the program's name in a column. */
const PROCFILE = /^\d\d:\d\d:\d\d\s{1,40}[a-zA-Z][\w.-]{0,60}\s{0,40}\| ?/;
const CLOCK = /^\d\d:\d\d:\d\d(?:\.\d{1,6})? {1,2}/;

/**
 * Jenkins `[2024-01-02T03:04:05.678Z] `, Tekton `[build : step] `, Drone and Woodpecker `[step:12] `, kubectl
 * `[pod/name/container] `, TeamCity `[08:08:16]W: [Step 2/3] `, AppVeyor `[00:01:02] `.
 */
const BRACKET =
  /^\[(?:\d{4}-\d\d-\d\dT[\d:.]{5,20}Z?|[a-z0-9-]{1,60} : [a-z0-9-]{1,60}|[a-z][a-z0-9_-]{0,60}:L?\d{1,6}(?::\d{1,5}s)?|pod\/[\w./-]{1,200})\] ?/;
const CLOCK_BRACKET = /^\[\d\d:\d\d:\d\d\][ \t]*(?:[WEFi]?:)?[ \t]*(?:\[Step \d{1,3}\/\d{1,3}\] ?)?/;

/** systemd's journal and syslog. */
const JOURNAL = /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,100} [\w.@-]{1,60}\[\d{1,10}\]: /;

/** `gh run view --log`: job, step and the runner's time stamp, with tabs between them. */
const COLUMNS = /^[^\t]{1,200}\t[^\t]{1,200}\t\uFEFF?(?=\d{4}-\d\d-\d\dT)/;

/** Cloud Build: `Step #0 - "Build": `, terraform: `null_resource.image (local-exec): `. */
const CLOUD_BUILD = /^(?:Step #\d{1,4}(?: - "[^"]{1,100}")?|Already have image[^:]{0,100}): /;
const TERRAFORM = /^[\w.[\]"-]{1,200} \((?:local-exec|remote-exec)\): /;

/** compose: `api-1  | `. A gcc excerpt begins with a number, BuildKit's with a blank. */
const COMPOSE = /^[a-zA-Z][\w.-]{0,100}\s{1,40}\| ?/;

/** terraform, goreleaser and others draw a frame around what a program printed. */
const FRAME = /^\s{0,12}[│┃] ?/;

/** The head of a failing step in BuildKit's last block. */
const STEP_HEAD = /^> \[[^\]]{1,200}\] .*:\s*$/;

const GITHUB_COMMAND =
  /^(?:##\[(?:error|warning|notice|debug|command)\]|::(?:error|warning|notice|debug)(?: [^:]{0,300})?::)/;
const GITHUB_GROUP = /^(?:##\[(?:group|endgroup|section|add-mask)\]|::(?:group|endgroup|add-mask)::)/;
const GITLAB_SECTION = /^section_(?:start|end):\d{1,20}:[\w.[\]=-]{1,200}/;
const FENCE = /^\s{0,8}(?:```|~~~)[\w+-]{0,20}\s*$/;

/** The line without its outermost wrapper; undefined when nothing else is in it; the line itself when it has none. */
export function stripPrefix(text: string): string | undefined {
  const first = text.charCodeAt(0);
  if (first >= DIGIT_0 && first <= DIGIT_9)
    return cut(text, TIME) ?? cut(text, PROCFILE) ?? cut(text, CLOCK) ?? cut(text, SECONDS) ?? text;
  switch (text[0]) {
    case "#":
      return text[1] === "#" && GITHUB_GROUP.test(text) ? undefined : (cut(text, GITHUB_COMMAND) ?? text);
    case ":":
      return GITHUB_GROUP.test(text) ? undefined : (cut(text, GITHUB_COMMAND) ?? text);
    case "[":
      return cut(text, BRACKET) ?? cut(text, CLOCK_BRACKET) ?? text;
    case "`":
    case "~":
      return FENCE.test(text) ? undefined : text;
    case ">":
      // a quoted line of a ticket; BuildKit's own begins with a blank, which a paste may have lost
      return text.startsWith("> ") && !STEP_HEAD.test(text) ? text.slice(2) : text;
    case " ":
      return FENCE.test(text) ? undefined : (cut(text, FRAME) ?? text);
    case "│":
    case "┃":
      return cut(text, FRAME) ?? text;
    default:
      return lettered(text);
  }
}

function lettered(text: string): string | undefined {
  if (text.startsWith("section_")) {
    const rest = cut(text, GITLAB_SECTION);
    if (rest !== undefined) return rest.replace(/^\r/, "") || undefined;
  }
  if (text.includes("\t")) {
    const rest = cut(text, COLUMNS);
    if (rest !== undefined) return rest;
  }
  if (text.charCodeAt(3) === BLANK && text.includes("]: ")) {
    const rest = cut(text, JOURNAL);
    if (rest !== undefined) return rest;
  }
  if (text.startsWith("Step #")) return cut(text, CLOUD_BUILD) ?? text;
  if (text.includes("-exec): ")) return cut(text, TERRAFORM) ?? text;
  if (text.includes("| ") || text.endsWith("|")) return cut(text, COMPOSE) ?? text;
  return text;
}

function cut(text: string, pattern: RegExp): string | undefined {
  const found = pattern.exec(text);
  return found ? text.slice(found[0].length) : undefined;
}

/** Who printed the line, when the prefix that was taken off says so. */
export function sourceIn(prefix: string): string | undefined {
  return /^(?:(?:\d\d:\d\d:\d\d\s+)?([a-zA-Z][\w.-]*)\s+\| ?|\[(pod\/[\w./-]+)\] ?)$/
    .exec(prefix)
    ?.slice(1)
    .find((name) => name !== undefined);
}
