/** What a package brings when it is installed: programs, headers, libraries; from the tables beside this file. */
import { apkPackages } from "./apk-packages.ts";
import { aptLibraries } from "./apt-libraries.ts";
import { aptPrograms } from "./apt-programs.ts";
import { dnfPackages } from "./dnf-packages.ts";
import { words } from "./names.ts";

export type PackageManager = "apk" | "apt" | "dnf";

export interface Provided {
  /** Programs by name, those of its dependencies among them. */
  readonly tools: readonly string[];
  /** Absolute paths of other files and directories that builds and programs ask for. */
  readonly paths: readonly string[];
  /** First names below the include path: `sqlite3.h`, `vips`. */
  readonly headers: readonly string[];
  /** File names of shared libraries: `libpq.so` for linking, `libpq.so.5` for running. */
  readonly libs: readonly string[];
  /** Modules that pkg-config answers for. */
  readonly pkgConfig: readonly string[];
  /** False when it brings programs that are not named here. */
  readonly complete: boolean;
}

interface Row {
  readonly own: readonly string[];
  readonly needs: readonly string[];
  readonly recommends: readonly string[];
}

const texts: Readonly<Record<PackageManager, string>> = {
  apk: apkPackages,
  apt: `${aptPrograms}${aptLibraries}`,
  dnf: dnfPackages,
};

const rows: Readonly<Record<PackageManager, Map<string, Row | undefined>>> = {
  apk: new Map(),
  apt: new Map(),
  dnf: new Map(),
};

/** Undefined for a package that isn't known here. `recommended` is false for `apt-get install --no-install-recommends`. */
export function packageProvides(manager: PackageManager, name: string, recommended = true): Provided | undefined {
  const wanted = aliases[manager][name] ?? name;
  if (!rowOf(manager, wanted)) return undefined;
  const closure = new Set([wanted]);
  const own = new Set<string>();
  for (const member of closure) {
    const row = rowOf(manager, member);
    for (const word of row?.own ?? []) own.add(word);
    for (const next of row?.needs ?? []) closure.add(next);
    if (recommended) for (const next of row?.recommends ?? []) closure.add(next);
  }
  return sort(own);
}

/** The package to install for a program, a header (its first name) or a pkg-config module; undefined when several would do. */
export function packageFor(
  manager: PackageManager,
  kind: "tool" | "header" | "module",
  name: string,
): string | undefined {
  const word = kind === "tool" ? name : kind === "header" ? `h/${name}` : `pc/${name}`;
  const found: string[] = [];
  for (const candidate of texts[manager].match(/^[^\s]+/gm) ?? [])
    if (rowOf(manager, candidate)?.own.includes(word)) found.push(candidate);
  return found.includes(name) ? name : found.length === 1 ? found[0] : undefined;
}

/** Other names of packages: virtual packages with one provider, and old names. */
const aliases: Readonly<Record<PackageManager, Readonly<Record<string, string>>>> = {
  apk: { "protobuf-compiler": "protoc", "pkg-config": "pkgconf", "dbus-glib-dev": "dbus-dev" },
  apt: {
    gpg: "gnupg",
    "bind9-dnsutils": "dnsutils",
    "default-mysql-client": "mariadb-client",
    "libncurses5-dev": "libncurses-dev",
    "libncursesw5-dev": "libncurses-dev",
    "libjpeg62-turbo-dev": "libjpeg-dev",
    "libcurl4-gnutls-dev": "libcurl4-openssl-dev",
    "libc-dev": "libc6-dev",
    "musl-dev": "musl-tools",
  },
  dnf: { "golang-bin": "golang" },
};

/** Only the lines of packages that are asked for are read. */
function rowOf(manager: PackageManager, name: string): Row | undefined {
  const known = rows[manager];
  if (known.has(name)) return known.get(name);
  const line = lineOf(texts[manager], name);
  const tokens = line === undefined ? undefined : words(line);
  const row = tokens && {
    own: tokens.filter((token) => !/^[+?]/.test(token)),
    needs: tokens.filter((token) => token.startsWith("+")).map((token) => token.slice(1)),
    recommends: tokens.filter((token) => token.startsWith("?")).map((token) => token.slice(1)),
  };
  known.set(name, row);
  return row;
}

/** What stands behind a name, further lines among it. */
function lineOf(text: string, name: string): string | undefined {
  if (name === "" || /\s/.test(name)) return undefined;
  const start = `\n${name}`;
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1)) {
    const from = at + start.length;
    if (!/\s/.test(text.charAt(from))) continue;
    let end = text.indexOf("\n", from);
    while (text.startsWith("\n  ", end)) end = text.indexOf("\n", end + 1);
    return text.slice(from, end);
  }
  return undefined;
}

function sort(own: ReadonlySet<string>): Provided {
  const tools: string[] = [];
  const paths: string[] = [];
  const headers: string[] = [];
  const libs: string[] = [];
  const pkgConfig: string[] = [];
  for (const word of own) {
    if (word === "…") continue;
    if (word.startsWith("/")) paths.push(word);
    else if (word.startsWith("h/")) headers.push(word.slice(2));
    else if (word.startsWith("so/")) libs.push(word.slice(3));
    else if (word.startsWith("pc/")) pkgConfig.push(word.slice(3));
    else tools.push(word);
  }
  return { tools, paths, headers, libs, pkgConfig, complete: !own.has("…") };
}
