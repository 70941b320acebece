/**
 * GOAUTH: where the go command has its credentials for module servers from: `netrc`, `git DIR`, programs of the user, or `off`.
 * What stands first counts. @see https://pkg.go.dev/cmd/go#hdr-GOAUTH_environment_variable
 */
import { isAbsolute } from "node:path";
import { splitQuoted } from "../../go/env/go-flags.ts";
import type { HttpAnswer } from "../../host/http/client.ts";
import { placeKind } from "../../host/places.ts";
import { splitOnce } from "../../text/split.ts";
import type { Environment } from "../settings.ts";
import { basic, type NetrcEntry } from "./netrc.ts";
import { ProxyProblem } from "./problem.ts";
import { gitCredential, outputOf } from "./credential-programs.ts";

export type Headers = Readonly<Record<string, string>>;

/** What a server said, for the programs that are asked after it refused. */
export type Refusal = Pick<HttpAnswer, "status" | "statusText" | "headers">;

export class GoAuth {
  readonly #methods: readonly string[];
  readonly #netrc: readonly NetrcEntry[];
  readonly #env: Environment;
  readonly #error: string | undefined;
  /** By the beginning of a URL, without its scheme. */
  readonly #known = new Map<string, Headers>();
  #started: Promise<void> | undefined;
  readonly #renewals = new Map<string, Promise<void>>();

  /** `text`: the value of GOAUTH, `netrc` when it is empty. */
  constructor(text: string, netrc: readonly NetrcEntry[], env: Environment) {
    this.#methods = (text || "netrc").split(";").map((method) => method.trim());
    this.#netrc = netrc;
    this.#env = env;
    this.#error = errorOf(text, this.#methods);
  }

  /** Asks each method for what it gives to everybody, once. To be awaited before `headers`. */
  async ready(url: URL): Promise<void> {
    if (url.protocol !== "https:") return;
    if (this.#error !== undefined) throw new ProxyProblem("failed", this.#error);
    await (this.#started ??= this.#ask(undefined, undefined));
  }

  /** Never over plain http. */
  headers(url: URL): Headers | undefined {
    if (url.protocol !== "https:") return undefined;
    if (url.username !== "")
      return { authorization: basic(decodeURIComponent(url.username), decodeURIComponent(url.password)) };
    for (let prefix = withoutScheme(url); ; prefix = prefix.slice(0, prefix.lastIndexOf("/"))) {
      const known = this.#known.get(prefix);
      if (known) return known;
      if (!prefix.includes("/")) return undefined;
    }
  }

  /** After a refusal: whether asking the methods about this URL brought other credentials than were sent. */
  async renewed(url: URL, refusal: Refusal): Promise<boolean> {
    const asked = this.#methods.some((method) => method !== "netrc" && method !== "off");
    if (!asked || url.protocol !== "https:" || refusal.status < 400 || refusal.status > 499) return false;
    const sent = JSON.stringify(this.headers(url));
    const renewal = this.#renewals.get(url.href) ?? this.#ask(url, refusal);
    this.#renewals.set(url.href, renewal);
    await renewal;
    const now = this.headers(url);
    return now !== undefined && JSON.stringify(now) !== sent;
  }

  async #ask(url: URL | undefined, refusal: Refusal | undefined): Promise<void> {
    for (const method of this.#methods.toReversed()) {
      const [word] = method.split(/\s+/);
      if (word === "netrc") this.#takeNetrc();
      else if (word === "git") await this.#askGit(method.slice("git".length).trim(), url);
      else if (word !== "off") await this.#askProgram(method, url, refusal);
    }
  }

  #takeNetrc(): void {
    // the first entry of a machine counts
    for (const { machine, login, password } of this.#netrc.toReversed())
      this.#known.set(machine, { authorization: basic(login, password) });
  }

  async #askGit(directory: string, url: URL | undefined): Promise<void> {
    if (!url) return;
    const said = await gitCredential(url, this.#env, { cwd: directory });
    const [protocol, host, username] = ["protocol", "host", "username"].map((name) => said.get(name));
    if (protocol !== "https" || host === undefined || username === undefined) return;
    const prefix = [host, said.get("path")].filter((part) => part).join("/");
    if (withoutScheme(url).startsWith(prefix))
      this.#known.set(prefix, { authorization: basic(username, said.get("password") ?? "") });
  }

  async #askProgram(method: string, url: URL | undefined, refusal: Refusal | undefined): Promise<void> {
    const split = splitQuoted(method);
    if (!("words" in split)) return;
    const out = await outputOf([...split.words, ...(url ? [url.href] : [])], this.#env, {
      input: refusal ? responseText(refusal) : "",
    });
    for (const [prefix, headers] of out === undefined ? [] : parseUserAuth(out)) {
      const place = prefix.replace(/^https:\/\//, "").replace(/\/$/, "");
      if (Object.keys(headers).length === 0) this.#known.delete(place);
      else this.#known.set(place, headers);
    }
  }
}

function errorOf(text: string, methods: readonly string[]): string | undefined {
  for (const method of methods) {
    const [word = "", directory, more] = method.split(/\s+/);
    if (word === "") return `GOAUTH encountered an empty command (GOAUTH=${text})`;
    if (word === "off" && methods.length > 1)
      return `GOAUTH=off cannot be combined with other authentication commands (GOAUTH=${text})`;
    if (word !== "git") continue;
    if (directory === undefined || more !== undefined || !isAbsolute(directory))
      return "GOAUTH=git dir method requires an absolute path to the git working directory";
    if (placeKind(directory) !== "dir") return `GOAUTH=git: \`${directory}\` is not a directory`;
  }
  return undefined;
}

/**
 * `https://…` lines, an empty line, header lines, an empty line, and so on: credentials by the URLs they are for. Empty when the
 * form is another one.
 */
export function parseUserAuth(text: string): [prefix: string, headers: Headers][] {
  const found: [string, Headers][] = [];
  const lines = text.split("\n");
  // what stands behind the last line end
  if (lines.pop() !== "") return [];
  while (lines.length > 0) {
    const urls = block(lines);
    const headers = block(lines);
    if (!urls || !headers) return [];
    const named: Record<string, string> = {};
    for (const line of headers) {
      const [name, value] = splitOnce(line, ": ");
      if (value === undefined || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return [];
      named[name.toLowerCase()] = value.trim();
    }
    for (const url of urls) found.push([url, named]);
  }
  return found;
}

/** Lines up to the next empty one, which is taken as well; undefined when there is none. */
function block(lines: string[]): string[] | undefined {
  const end = lines.indexOf("");
  return end === -1 ? undefined : lines.splice(0, end + 1).slice(0, -1);
}

function withoutScheme(url: URL): string {
  return `${url.host}${url.pathname}`.replace(/\/$/, "");
}

function responseText({ statusText, headers }: Refusal): string {
  const lines = Object.entries(headers).map(([name, value = ""]) => `${name}: ${[value].flat().join(", ")}\n`);
  return `HTTP/1.1 ${statusText}\n${lines.join("")}\n`;
}
