import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { GoAuth, parseUserAuth, type Refusal } from "./go-auth.ts";
import { parseNetrc } from "./netrc.ts";

const NETRC = parseNetrc(
  "machine one.example login user1 password pass1\nmachine one.example login later password later\nmachine path.example/private login user2 password pass2\n",
);
const REFUSED: Refusal = { status: 404, statusText: "404 Not Found", headers: { "x-reason": "who are you?" } };
const directory = mkdtempSync(join(tmpdir(), "slipway-auth-"));

function program(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, `#!/bin/sh\n${text}`);
  chmodSync(path, 0o755);
  return path;
}

async function sent(auth: GoAuth, url: string): Promise<string | undefined> {
  await auth.ready(new URL(url));
  const { authorization } = auth.headers(new URL(url)) ?? {};
  return authorization === undefined
    ? undefined
    : authorization.replace(/^Basic (.*)/, (_, code: string) => Buffer.from(code, "base64").toString());
}

test("netrc: the first entry of a host, or of a path of it; never over plain http", async () => {
  for (const text of ["", "netrc"]) {
    const auth = new GoAuth(text, NETRC, {});
    expect(await sent(auth, "https://one.example/a/b")).toBe("user1:pass1");
    expect(await sent(auth, "https://path.example/private/a/@v/list")).toBe("user2:pass2");
    expect(await sent(auth, "https://path.example/privately")).toBeUndefined();
    expect(await sent(auth, "https://two.one.example/")).toBeUndefined();
    expect(await sent(auth, "http://one.example/")).toBeUndefined();
    expect(await sent(auth, "https://me:p%40ss@one.example/")).toBe("me:p@ss");
  }
  expect(await sent(new GoAuth("off", NETRC, {}), "https://one.example/")).toBeUndefined();
});

test("a program: asked once, and again about what was refused", async () => {
  const script = program(
    "auth",
    `printf '%s\\n' "$*" >> ${directory}/asked
cat >> ${directory}/input
if [ -z "$1" ]; then printf 'https://one.example\\n\\nAuthorization: Bearer one\\nX-Two: 2\\n\\n'
else printf '%s\\nhttps://other.example/a\\n\\nAuthorization: Bearer late\\n\\n' "$1"; fi
`,
  );
  const auth = new GoAuth(`${script}; netrc`, NETRC, process.env);
  expect(await sent(auth, "https://one.example/x")).toBe("Bearer one");
  expect(auth.headers(new URL("https://one.example/"))).toEqual({ authorization: "Bearer one", "x-two": "2" });
  expect(await sent(auth, "https://path.example/private")).toBe("user2:pass2");
  const url = new URL("https://two.example/m/@v/list");
  expect(auth.headers(url)).toBeUndefined();
  expect(await auth.renewed(url, REFUSED)).toBe(true);
  expect(await sent(auth, url.href)).toBe("Bearer late");
  expect(await sent(auth, "https://other.example/a/b")).toBe("Bearer late");
  // the same answer once more is no reason to try again
  expect(await auth.renewed(url, REFUSED)).toBe(false);
  expect(await auth.renewed(new URL("https://three.example/"), { ...REFUSED, status: 503 })).toBe(false);
  const { stdout } = spawnSync("cat", [`${directory}/asked`, `${directory}/input`], { encoding: "utf8" });
  expect(stdout).toBe(`\n${url.href}\nHTTP/1.1 404 Not Found\nx-reason: who are you?\n\n`);
});

test("git's credential helpers", async () => {
  const home = mkdtempSync(join(tmpdir(), "slipway-git-"));
  writeFileSync(join(home, ".git-credentials"), "https://git:s3cret@git.example\n");
  writeFileSync(join(home, ".gitconfig"), "[credential]\n\thelper = store\n");
  const env = { ...process.env, HOME: home, GIT_TERMINAL_PROMPT: "0" };
  const auth = new GoAuth(`git ${home}`, [], env);
  const url = new URL("https://git.example/team/lib/@v/list");
  expect(await sent(auth, url.href)).toBeUndefined();
  expect(await auth.renewed(url, REFUSED)).toBe(true);
  expect(await sent(auth, url.href)).toBe("git:s3cret");
  expect(await auth.renewed(new URL("https://unknown.example/"), REFUSED)).toBe(false);
});

test.each([
  ["netrc;;off", "GOAUTH encountered an empty command (GOAUTH=netrc;;off)"],
  ["netrc;off", "GOAUTH=off cannot be combined with other authentication commands (GOAUTH=netrc;off)"],
  ["git", "GOAUTH=git dir method requires an absolute path to the git working directory"],
  ["git relative", "GOAUTH=git dir method requires an absolute path to the git working directory"],
  ["git /nonexistent-dir", "GOAUTH=git: `/nonexistent-dir` is not a directory"],
])("%s", async (text, message) => {
  await expect(new GoAuth(text, [], {}).ready(new URL("https://a.example"))).rejects.toThrow(message);
  await new GoAuth(text, [], {}).ready(new URL("http://a.example"));
});

test("a program that can't be run, or says something else, gives nothing", async () => {
  for (const text of ["/nonexistent-program", program("fails", "exit 1\n"), program("babbles", "echo hello\n")])
    expect(await sent(new GoAuth(text, [], process.env), "https://a.example/")).toBeUndefined();
  expect(parseUserAuth("")).toEqual([]);
  expect(parseUserAuth("https://a.example\n\nA: b")).toEqual([]);
  expect(parseUserAuth("https://a.example\n\nno header\n\n")).toEqual([]);
  expect(parseUserAuth("https://a.example\n\n\n")).toEqual([["https://a.example", {}]]);
});
