/**
 * Image references: `[registry/]path[:tag][@digest]`. What stands before the first slash is a registry only when it has a
 * dot, a colon or an upper-case letter in it, or is `localhost`; everything else is on Docker Hub, in `library/` when
 * it is a single name.
 * @see https://pkg.go.dev/github.com/distribution/reference
 */
import { goLower } from "./go-text.ts";

export interface Reference {
  /** Such as `docker.io`; empty for a name that could be read as a path only. */
  readonly registry: string;
  /** Such as `library/golang`. */
  readonly path: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

export interface BadReference {
  /** In the engine's words. */
  readonly message: string;
}

const hub = "docker.io";
const component = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
const hostPart = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
const host = `(?:${hostPart}(?:\\.${hostPart})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const remote = `${component}(?:\\/${component})*`;
const tagShape = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
const digestShape = "[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,}";
const whole = new RegExp(`^((?:${host}\\/)?${remote})(?::(${tagShape}))?(?:@(${digestShape}))?$`);
const named = new RegExp(`^(?:(${host})\\/)?(${remote})$`);
const maxPath = 255;
const maxText = 2000;

export function parseReference(text: string): Reference | BadReference {
  if (/^[a-f0-9]{64}$/.test(text)) {
    return { message: `invalid repository name (${text}), cannot specify 64-byte hexadecimal strings` };
  }
  const { registry, rest } = splitRegistry(text);
  const name = rest.split(":", 1)[0] ?? "";
  if (goLower(name) !== name) {
    return { message: `invalid reference format: repository name (${name}) must be lowercase` };
  }
  return parseNormal(`${registry}/${rest}`);
}

function splitRegistry(text: string): { registry: string; rest: string } {
  const slash = text.indexOf("/");
  const first = slash === -1 ? "" : text.slice(0, slash);
  const isHub = first === hub || first === "index.docker.io";
  const isHost = first === "localhost" || /[.:]/.test(first) || goLower(first) !== first;
  const rest = isHub || isHost ? text.slice(slash + 1) : text;
  if (isHost && !isHub) return { registry: first, rest };
  return { registry: hub, rest: rest.includes("/") ? rest : `library/${rest}` };
}

function parseNormal(text: string): Reference | BadReference {
  const match = text.length > maxText ? null : whole.exec(text);
  if (!match) {
    const lower = text.length <= maxText && whole.test(goLower(text));
    return { message: lower ? "repository name must be lowercase" : "invalid reference format" };
  }
  const parts = named.exec(match[1] ?? "");
  const path = parts?.[2] ?? match[1] ?? "";
  if (path.length > maxPath) return { message: `repository name must not be more than ${maxPath} characters` };
  const digest = match[3];
  const wrong = digest === undefined ? undefined : checkDigest(digest);
  if (wrong !== undefined) return { message: wrong };
  return { registry: parts?.[1] ?? "", path, tag: match[2], digest };
}

const digestLengths = new Map([
  ["sha256", 64],
  ["sha384", 96],
  ["sha512", 128],
]);

function checkDigest(digest: string): string | undefined {
  const [algorithm = "", encoded = ""] = digest.split(":");
  const length = digestLengths.get(algorithm);
  if (length === undefined) {
    const known = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*$/.test(algorithm);
    return known ? "unsupported digest algorithm" : "invalid checksum digest format";
  }
  if (encoded.length !== length) return "invalid checksum digest length";
  return /^[a-f0-9]+$/.test(encoded) ? undefined : "invalid checksum digest format";
}

/** The full name, such as `docker.io/library/golang`. */
export function fullName({ registry, path }: Reference): string {
  return registry === "" ? path : `${registry}/${path}`;
}

/** The name as people write it, such as `golang`. */
export function familiarName(reference: Reference): string {
  if (reference.registry !== hub) return fullName(reference);
  const official = /^library\/([^/]+)$/.exec(reference.path);
  return official?.[1] ?? reference.path;
}

/** With tag and digest, as people write it. */
export function familiarReference(reference: Reference): string {
  const { tag, digest } = reference;
  return familiarName(reference) + (tag === undefined ? "" : `:${tag}`) + (digest === undefined ? "" : `@${digest}`);
}
