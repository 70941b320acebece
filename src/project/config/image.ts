/** What slipway.yaml says of an image that isn't known here, and the facts that follow from it. */
import type { Node } from "yaml";
import type { ImageFacts, KnownPaths, KnownSet } from "../../docker/images/facts.ts";
import { Paths } from "../../docker/images/names.ts";
import { imageFacts } from "../../docker/images/lookup.ts";
import type { ConfigReader } from "../../config/reader.ts";

export interface StatedImage {
  /** A known image that it is built on or a mirror of. */
  readonly like: string | undefined;
  readonly title: string | undefined;
  readonly go: string | undefined;
  readonly libc: "glibc" | "musl" | "none" | undefined;
  readonly glibc: string | undefined;
  /** Path; `none` when there is no shell. */
  readonly shell: string | undefined;
  readonly user: string | undefined;
  readonly workdir: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  readonly entrypoint: readonly string[] | undefined;
  readonly cmd: readonly string[] | undefined;
  readonly tools: readonly string[];
  readonly paths: readonly string[];
  /** Programs and absolute paths that are not there. */
  readonly without: readonly string[];
  /** Nothing but what is stated is there. */
  readonly complete: boolean;
  readonly users: Readonly<Record<string, number>>;
  readonly packages: "apk" | "apt" | "dnf" | "none" | undefined;
}

export const IMAGE_FIELDS = [
  "like",
  "title",
  "go",
  "libc",
  "glibc",
  "shell",
  "user",
  "workdir",
  "env",
  "entrypoint",
  "cmd",
  "tools",
  "paths",
  "without",
  "complete",
  "users",
  "packages",
] as const;

export function readImage(reader: ConfigReader, node: Node | undefined, reference: string): StatedImage {
  const fields = reader.fields(node, `image \`${reference}\``, IMAGE_FIELDS);
  const text = (name: string): string | undefined => reader.text(fields.get(name), `\`${name}\``);
  const texts = (name: string): readonly string[] | undefined => reader.texts(fields.get(name), `\`${name}\``);
  const like = text("like");
  if (like !== undefined && !imageFacts(like, "linux/amd64").known)
    reader.fail(fields.get("like"), `\`like: ${like}\`: that image is not known here either`);
  const env: Record<string, string> = {};
  for (const [name, value] of reader.entries(fields.get("env"), "`env`"))
    env[name] = reader.text(value, `\`${name}\``) ?? "";
  const users: Record<string, number> = {};
  for (const [name, value] of reader.entries(fields.get("users"), "`users`")) {
    const id = Number(reader.text(value, `\`${name}\``));
    if (Number.isInteger(id)) users[name] = id;
    else reader.fail(value, `user \`${name}\` needs its number`);
  }
  return {
    like,
    title: text("title"),
    go: text("go"),
    libc: reader.choice(fields.get("libc"), "`libc`", ["glibc", "musl", "none"]),
    glibc: text("glibc"),
    shell: text("shell"),
    user: text("user"),
    workdir: text("workdir"),
    env,
    entrypoint: texts("entrypoint"),
    cmd: texts("cmd"),
    tools: texts("tools") ?? [],
    paths: texts("paths") ?? [],
    without: texts("without") ?? [],
    complete: reader.flag(fields.get("complete"), "`complete`") ?? false,
    users,
    packages: reader.choice(fields.get("packages"), "`packages`", ["apk", "apt", "dnf", "none"]),
  };
}

export function statedFacts(stated: StatedImage, reference: string, platform: string): ImageFacts {
  const base = stated.like === undefined ? undefined : imageFacts(stated.like, platform);
  const from = base?.known ? base.facts : nothingKnown(reference);
  const shell = stated.shell === "none" ? null : (stated.shell ?? from.shell);
  const programs = [
    ...stated.tools,
    ...(stated.go === undefined ? [] : ["go", "gofmt"]),
    ...(shell ? [nameOf(shell)] : []),
  ];
  const paths = [...stated.paths, ...(shell ? [shell] : [])];
  const missing = stated.without.filter((name) => !name.startsWith("/"));
  const missingPaths = stated.without.filter((name) => name.startsWith("/"));
  return {
    ...from,
    title: stated.title ?? (stated.like === undefined ? reference : from.title),
    env: { ...from.env, ...stated.env },
    user: stated.user ?? from.user,
    workdir: stated.workdir ?? from.workdir,
    entrypoint: stated.entrypoint ?? from.entrypoint,
    cmd: stated.cmd ?? from.cmd,
    shell,
    shellKind: shell === null ? undefined : from.shellKind,
    libc: stated.libc ?? from.libc,
    glibcVersion: stated.glibc ?? from.glibcVersion,
    goVersion: stated.go ?? from.goVersion,
    tools: extended(from.tools, programs, missing, stated.complete),
    paths: extendedPaths(from.paths, paths, missingPaths, stated.complete),
    users: { ...from.users, ...usersOf(stated) },
    usersComplete: from.usersComplete || stated.complete,
    packageManager: stated.packages ?? from.packageManager,
    source: "slipway.yaml",
  };
}

function extended(set: KnownSet, more: readonly string[], missing: readonly string[], complete: boolean): KnownSet {
  const has = new Set([...set.has, ...more]);
  for (const name of missing) has.delete(name);
  const lacks = new Set([...set.lacks, ...missing].filter((name) => !has.has(name)));
  return { ...set, has, lacks, complete: set.complete || complete };
}

function extendedPaths(set: KnownPaths, ...given: [readonly string[], readonly string[], boolean]): KnownPaths {
  const names = extended(set, ...given);
  return { ...names, has: new Paths(new Set(names.has), new Map()) };
}

function usersOf({ users }: StatedImage): ImageFacts["users"] {
  return Object.fromEntries(
    Object.entries(users).map(([name, uid]) => [name, { uid, gid: uid, home: `/home/${name}` }]),
  );
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

const OPEN: KnownSet = { has: new Set(), lacks: new Set(), complete: false };

function nothingKnown(reference: string): ImageFacts {
  return {
    title: reference,
    env: {},
    user: "",
    workdir: "/",
    entrypoint: undefined,
    cmd: undefined,
    shell: undefined,
    shellKind: undefined,
    libc: undefined,
    glibcVersion: undefined,
    goVersion: undefined,
    tools: OPEN,
    libraries: OPEN,
    paths: { ...OPEN, has: new Paths(new Set(), new Map()) },
    listed: new Set(),
    links: {},
    users: {},
    groups: {},
    usersComplete: false,
    packageManager: undefined,
    distro: undefined,
    source: "slipway.yaml",
  };
}
