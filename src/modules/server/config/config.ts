/**
 * The configuration of a proxy, a YAML file: what flags can say, and what has too many parts for flags. docs/proxy.md describes it. A path
 * is relative to the file's directory; a secret never stands in it, but in a file or a variable that it names.
 */
import { dirname, resolve } from "node:path";
import type { Node } from "yaml";
import { type ConfigError, ConfigReader } from "../../../config/reader.ts";
import type { Environment } from "../../settings.ts";
import { isStoreUrl } from "../store/open.ts";
import type { Credential } from "../upstream/credentials.ts";
import { readAccess } from "./access.ts";
import { readSecret, type Scope } from "./scope.ts";
import { NUMBERS, type ProxyConfig, TEXTS, type TlsFiles } from "./shape.ts";
import { bytesOfText } from "./units.ts";

const REST = ["sums", "size", "access-log", "tls", "access", "credentials", "redirects-to"] as const;

export type ReadConfig = { readonly config: ProxyConfig; readonly errors: readonly ConfigError[] };

/** `file` is absolute. Never throws. */
export function readProxyConfig(text: string, file: string, env: Environment): ReadConfig {
  const reader = new ConfigReader(text);
  const scope: Scope = { reader, env, path: (name) => resolve(dirname(file), name) };
  const fields = reader.fields(reader.root, "the configuration of a proxy", [...TEXTS, ...NUMBERS, ...REST]);
  const texts: Partial<Record<(typeof TEXTS)[number], string>> = {};
  for (const name of TEXTS) {
    const node = fields.get(name);
    // lists of patterns may be written as lists
    const value = Array.isArray(node?.toJSON())
      ? reader.texts(node, `\`${name}\``)?.join(",")
      : reader.text(node, `\`${name}\``);
    const isPath = name === "state" || (name === "store" && !isStoreUrl(value ?? ""));
    if (value !== undefined) texts[name] = isPath ? scope.path(value) : value;
  }
  const numbers: Partial<Record<(typeof NUMBERS)[number], number>> = {};
  for (const name of NUMBERS) {
    const value = reader.number(fields.get(name), `\`${name}\``);
    if (value !== undefined) numbers[name] = value;
  }
  const config: ProxyConfig = {
    texts,
    numbers,
    sums: (reader.texts(fields.get("sums"), "`sums`") ?? []).map(scope.path),
    size: readSize(reader, fields.get("size")),
    accessLog: reader.flag(fields.get("access-log"), "`access-log`") ?? false,
    tls: readTls(scope, fields.get("tls")),
    access: readAccess(scope, fields.get("access")),
    credentials: reader
      .items(fields.get("credentials"), "`credentials`")
      .flatMap((item) => readCredential(scope, item)),
    redirectsTo: reader.texts(fields.get("redirects-to"), "`redirects-to`") ?? [],
  };
  return { config, errors: reader.errors };
}

function readSize(reader: ConfigReader, node: Node | undefined): number | undefined {
  const text = reader.text(node, "`size`");
  if (text === undefined) return undefined;
  return bytesOfText(text) ?? reader.fail(node, "`size` has to be a number of bytes, as `500MB` or `20GiB`");
}

function readTls({ reader, path }: Scope, node: Node | undefined): TlsFiles | undefined {
  if (!node) return undefined;
  const fields = reader.fields(node, "`tls`", ["cert", "key", "clients"]);
  const [cert, key, clients] = (["cert", "key", "clients"] as const).map((name) =>
    reader.text(fields.get(name), `\`${name}\``),
  );
  if (cert === undefined || key === undefined)
    return reader.fail(node, "`tls` needs `cert` and `key`, two files in PEM");
  return { cert: path(cert), key: path(key), clients: clients === undefined ? undefined : path(clients) };
}

function readCredential(scope: Scope, item: Node): Credential[] {
  const { reader } = scope;
  const fields = reader.fields(item, "an item of `credentials`", ["url", "user", "password", "token", "git"]);
  const text = reader.text(fields.get("url"), "`url`");
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    reader.fail(fields.get("url") ?? item, "an item of `credentials` needs `url`, as `https://goproxy.corp.example`");
    return [];
  }
  const user = reader.text(fields.get("user"), "`user`");
  if (reader.flag(fields.get("git"), "`git`") ?? false) return [{ url, user: undefined, secret: undefined }];
  const name = user === undefined ? "token" : "password";
  if (!fields.has(name))
    reader.fail(item, "an item of `credentials` needs `user` and `password`, or `token`, or `git: true`");
  const secret = fields.has(name) ? readSecret(scope, fields.get(name), `\`${name}\``) : undefined;
  return secret ? [{ url, user, secret }] : [];
}
